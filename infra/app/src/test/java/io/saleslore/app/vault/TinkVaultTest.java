package io.saleslore.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.KeyShredded;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.seal.UnknownKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class TinkVaultTest {
  private static final Zone ALICE = new StaffId("alice-123").zone();
  private static final Zone BOB = new StaffId("bob-456").zone();
  private static final KeyId JOHN = KeyId.of(ALICE, CustomerId.fresh());
  private static final KeyId JANE = KeyId.of(ALICE, CustomerId.fresh());
  private static final byte[] KEK = KeyFile.fresh(32);

  @TempDir private Path folder = Path.of("");
  private final JdbcDataSource database = new JdbcDataSource();
  private JdbcClient jdbc = JdbcClient.create(database);

  @BeforeEach
  void an_empty_table_of_keys() {
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    jdbc = JdbcClient.create(database);
    jdbc.sql("create schema private_zone").update();
    jdbc.sql(
            """
            create table private_zone.data_key (key_id varchar(100) primary key,
            zone varchar(46) not null, wrapped bytea, shredded_at timestamp with time zone)
            """)
        .update();
    jdbc.sql(
            "create table private_zone.zone_key (zone varchar(46) primary key, version int not"
                + " null)")
        .update();
  }

  @Test
  void what_was_sealed_is_opened_also_after_a_restart() {
    var vault = vault(KEK);
    vault.makeKey(JOHN);
    var sealed = vault.seal(JOHN, "That seems expensive für uns");
    assertThat(sealed.ciphertext()).doesNotContain("expensive");
    assertThat(vault(KEK).open(sealed)).isEqualTo("That seems expensive für uns");
  }

  @Test
  void the_same_text_is_sealed_differently_each_time() {
    var vault = vault(KEK);
    vault.makeKey(JOHN);
    assertThat(vault.seal(JOHN, "yes")).isNotEqualTo(vault.seal(JOHN, "yes"));
  }

  @Test
  void sealed_text_opens_under_its_own_key_only() {
    var vault = vault(KEK);
    vault.makeKey(JOHN);
    vault.makeKey(JANE);
    var moved = new SealedText(JANE, vault.seal(JOHN, "yes").ciphertext());
    assertThatThrownBy(() -> vault.open(moved))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("yes");
  }

  @Test
  void what_was_damaged_shows_so_in_a_list() {
    var vault = vault(KEK);
    vault.makeKey(JOHN);
    assertThat(vault.show(new SealedText(JOHN, "no base64"))).isEqualTo("[unreadable]");
    var sealed = vault.seal(JOHN, "yes");
    jdbc.sql("update private_zone.data_key set wrapped = X'00'").update();
    assertThat(vault(KEK).show(sealed)).isEqualTo("[unreadable]");
  }

  @Test
  void a_wrapped_key_copied_to_another_customer_opens_nothing() {
    var vault = vault(KEK);
    vault.makeKey(JOHN);
    vault.makeKey(JANE);
    jdbc.sql(
            """
            update private_zone.data_key set wrapped =
            (select wrapped from private_zone.data_key where key_id = ?) where key_id = ?
            """)
        .params(JOHN.toString(), JANE.toString())
        .update();
    assertThatThrownBy(() -> vault(KEK).seal(JANE, "yes")).isInstanceOf(Exception.class);
  }

  @Test
  void a_key_is_made_once() {
    var vault = vault(KEK);
    vault.makeKey(JOHN);
    var sealed = vault.seal(JOHN, "yes");
    vault.makeKey(JOHN);
    assertThat(vault(KEK).open(sealed)).isEqualTo("yes");
  }

  @Test
  void never_existed_and_was_shredded_differ() {
    var vault = vault(KEK);
    assertThatThrownBy(() -> vault.seal(JOHN, "yes")).isInstanceOf(UnknownKey.class);
    vault.makeKey(JOHN);
    var sealed = vault.seal(JOHN, "yes");
    vault.shred(JOHN);
    assertThatThrownBy(() -> vault.seal(JOHN, "yes")).isInstanceOf(KeyShredded.class);
    assertThatThrownBy(() -> vault.open(sealed)).isInstanceOf(KeyShredded.class);
    assertThatThrownBy(() -> vault.hash(JOHN, "yes")).isInstanceOf(KeyShredded.class);
    vault.makeKey(JOHN);
    assertThatThrownBy(() -> vault(KEK).open(sealed)).isInstanceOf(KeyShredded.class);
  }

  @Test
  void shredded_keys_are_known_by_id_and_time() {
    var before = Instant.now().minusSeconds(60);
    var shredded = new ShreddedKeysTable(jdbc);
    var vault = vault(KEK);
    vault.makeKey(JOHN);
    vault.makeKey(JANE);
    assertThat(shredded.all()).isEmpty();
    assertThat(shredded.anySince(before)).isFalse();
    vault.shred(JOHN);
    assertThat(shredded.all()).containsExactly(JOHN);
    assertThat(shredded.anySince(before)).isTrue();
    assertThat(shredded.anySince(Instant.now().plusSeconds(60))).isFalse();
  }

  @Test
  void a_key_that_another_process_has_open_is_shredded_for_it_too() {
    var ours = vault(KEK);
    ours.makeKey(JOHN);
    ours.makeKey(JANE);
    var john = ours.seal(JOHN, "no");
    var jane = ours.seal(JANE, "yes");
    var theirs = vault(KEK);
    assertThat(theirs.open(john)).isEqualTo("no");
    ours.shred(JOHN);
    assertThatThrownBy(() -> theirs.open(john)).isInstanceOf(KeyShredded.class);
    assertThatThrownBy(() -> theirs.seal(JOHN, "no")).isInstanceOf(KeyShredded.class);
    assertThat(theirs.open(jane)).isEqualTo("yes");
  }

  @Test
  void what_was_never_made_is_not_shredded() {
    var vault = vault(KEK);
    assertThatThrownBy(() -> vault.shred(JOHN)).isInstanceOf(UnknownKey.class);
    vault.makeKey(JANE);
    assertThatThrownBy(() -> vault.shred(JOHN)).isInstanceOf(UnknownKey.class);
  }

  @Test
  void the_other_customers_stay_and_the_zones_key_is_another_one() throws IOException {
    var vault = vault(KEK);
    vault.makeKey(JOHN);
    vault.makeKey(JANE);
    vault.makeKey(KeyId.of(BOB));
    var jane = vault.seal(JANE, "yes");
    var bob = vault.seal(KeyId.of(BOB), "yes");
    var before = keyStore();
    var wrapped = wrapped(JANE);
    vault.shred(JOHN);
    vault.shred(JOHN);
    assertThat(vault(KEK).open(jane)).isEqualTo("yes");
    assertThat(vault(KEK).open(bob)).isEqualTo("yes");
    assertThat(wrapped(JANE)).isNotEqualTo(wrapped);
    assertThat(wrapped(JOHN)).isNull();
    assertThat(keyStore()).containsOnlyKeys("pepper", "staff-alice-123#2", "staff-bob-456#1");
    assertThat(keyStore().values()).doesNotContain(before.get("staff-alice-123#1"));
    assertThat(keyStore()).containsEntry("staff-bob-456#1", before.get("staff-bob-456#1"));
  }

  @Test
  void a_wrapped_key_that_was_left_behind_opens_nothing_once_it_is_shredded() throws Exception {
    var vault = vault(KEK);
    vault.makeKey(JOHN);
    var left = wrapped(JOHN);
    vault.shred(JOHN);
    for (var each : keyStore().entrySet()) {
      var zone =
          new AesGcmJce(KEK)
              .decrypt(each.getValue(), each.getKey().getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(
              () ->
                  new AesGcmJce(zone)
                      .decrypt(left, JOHN.toString().getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(GeneralSecurityException.class);
    }
  }

  @Test
  void stopped_at_any_step_everything_else_opens_and_shredding_goes_on() throws IOException {
    for (int steps = 0; ; steps++) {
      an_empty_table_of_keys();
      Files.deleteIfExists(folder.resolve("zones.json"));
      var vault = vault(KEK);
      vault.makeKey(JOHN);
      vault.makeKey(JANE);
      var john = vault.seal(JOHN, "no");
      var jane = vault.seal(JANE, "yes");
      var dying = new Dying(database, steps);
      boolean died = false;
      try {
        new TinkVault(
                new JdbcTemplate(dying),
                new JdbcTransactionManager(dying),
                folder.resolve("zones.json"),
                () -> KeyEncryptionKeys.of(KEK))
            .shred(JOHN);
      } catch (RuntimeException e) {
        died = dying.isDead();
        assertThat(died).as("step %s", steps).isTrue();
      }
      Files.writeString(folder.resolve("zones.json1.new"), "left behind");
      var next = vault(KEK);
      assertThat(next.open(jane)).as("step %s", steps).isEqualTo("yes");
      assertThat(keyStore()).as("step %s", steps).hasSize(2);
      assertThat(folder.resolve("zones.json1.new")).doesNotExist();
      next.makeKey(KeyId.of(ALICE));
      next.shred(JOHN);
      assertThat(keyStore()).containsOnlyKeys("pepper", "staff-alice-123#2");
      assertThat(vault(KEK).open(jane)).isEqualTo("yes");
      assertThatThrownBy(() -> vault(KEK).open(john)).isInstanceOf(KeyShredded.class);
      if (!died) {
        assertThat(steps).isGreaterThan(8);
        return;
      }
    }
  }

  @Test
  void keys_are_made_and_used_while_others_of_the_zone_are_shredded() throws Exception {
    var here = vault(KEK);
    var there = vault(KEK);
    here.makeKey(JANE);
    var jane = here.seal(JANE, "yes");
    try (var hands = Executors.newFixedThreadPool(4)) {
      var work = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < 40; i++) {
        var vault = i % 2 == 0 ? here : there;
        var other = i % 2 == 0 ? there : here;
        var id = KeyId.of(ALICE, CustomerId.fresh());
        boolean shredded = i % 4 == 0;
        work.add(
            () -> {
              vault.makeKey(id);
              var sealed = vault.seal(id, "text");
              if (shredded) {
                vault.shred(id);
              }
              assertThat(vault(KEK).open(jane)).isEqualTo("yes");
              return shredded || other.open(sealed).equals("text");
            });
      }
      for (var each : hands.invokeAll(work)) {
        assertThat(each.get()).isTrue();
      }
    }
    assertThat(keyStore()).containsOnlyKeys("pepper", "staff-alice-123#11");
    assertThat(
            jdbc.sql("select count(*) from private_zone.data_key where wrapped is null")
                .query(Integer.class)
                .single())
        .isEqualTo(10);
  }

  @Test
  void a_new_key_encryption_key_takes_over_from_the_old_one() throws IOException {
    var vault = vault(KEK);
    vault.makeKey(JOHN);
    var sealed = vault.seal(JOHN, "yes");
    var pepper = vault.pepper("customer", "1202");
    var next = KeyFile.fresh(32);
    var store = keyStore();
    assertThat(vault(new KeyEncryptionKeys(next, KEK)).open(sealed)).isEqualTo("yes");
    assertThat(vault(new KeyEncryptionKeys(next, KEK)).open(sealed)).isEqualTo("yes");
    assertThat(vault(next).open(sealed)).isEqualTo("yes");
    assertThat(vault(next).pepper("customer", "1202")).isEqualTo(pepper);
    assertThatThrownBy(() -> vault(KEK)).isInstanceOf(IllegalStateException.class);
    assertThat(keyStore().values()).doesNotContainAnyElementsOf(store.values());
  }

  @Test
  void another_key_encryption_key_does_not_open_the_key_store() {
    vault(KEK).makeKey(JOHN);
    assertThatThrownBy(() -> vault(KeyFile.fresh(32)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("key-encryption key");
  }

  @Test
  void a_key_file_is_rotated_and_a_rotation_that_was_stopped_is_ended() throws IOException {
    var kek = folder.resolve("kek");
    var vault = vault(KeyEncryptionKeys.of(null, null, folder));
    vault.makeKey(JOHN);
    var sealed = vault.seal(JOHN, "yes");
    var first = Files.readString(kek);
    KeyEncryptionKeys.rotate(folder);
    var second = Files.readString(kek);
    assertThat(second).isNotEqualTo(first);
    assertThat(vault(KeyEncryptionKeys.of(null, null, folder)).open(sealed)).isEqualTo("yes");

    Files.writeString(folder.resolve("kek.next"), Base64.getEncoder().encodeToString(KEK));
    assertThat(vault(KeyEncryptionKeys.of(null, null, folder)).open(sealed)).isEqualTo("yes");
    assertThat(Files.readString(kek)).isEqualTo(second);
    assertThat(vault(KeyEncryptionKeys.of(null, null, folder)).open(sealed)).isEqualTo("yes");
    KeyEncryptionKeys.settle(folder);
    assertThat(Files.readString(kek)).isEqualTo(Base64.getEncoder().encodeToString(KEK));
    assertThat(folder.resolve("kek.next")).doesNotExist();
    assertThat(vault(KEK).open(sealed)).isEqualTo("yes");
  }

  @Test
  void who_works_while_a_key_file_is_rotated_goes_on_and_writes_by_the_new_key()
      throws IOException {
    var running = following();
    running.makeKey(JOHN);
    var sealed = running.seal(JOHN, "yes");
    KeyEncryptionKeys.rotate(folder);
    running.makeKey(KeyId.of(BOB));
    var later = running.seal(KeyId.of(BOB), "no");
    assertThat(running.open(sealed)).isEqualTo("yes");

    var only = KeyEncryptionKeys.of(null, null, folder);
    assertThat(only.before()).isNull();
    assertThat(vault(only).open(sealed)).isEqualTo("yes");
    assertThat(vault(only).open(later)).isEqualTo("no");
    KeyEncryptionKeys.rotate(folder);
    assertThat(following().open(later)).isEqualTo("no");
    assertThat(running.open(later)).isEqualTo("no");
  }

  @Test
  void processes_that_know_both_keys_are_restarted_one_after_the_other_with_the_new_one() {
    var next = KeyFile.fresh(32);
    vault(KEK).makeKey(JOHN);
    var sealed = vault(KEK).seal(JOHN, "yes");
    var first = vault(new KeyEncryptionKeys(KEK, next));
    var second = vault(new KeyEncryptionKeys(KEK, next));
    first = vault(new KeyEncryptionKeys(next, KEK));
    assertThat(second.open(sealed)).isEqualTo("yes");
    second.makeKey(KeyId.of(BOB));
    var meanwhile = second.seal(KeyId.of(BOB), "no");
    assertThat(first.open(meanwhile)).isEqualTo("no");
    second = vault(new KeyEncryptionKeys(next, KEK));
    assertThat(second.open(sealed)).isEqualTo("yes");
    assertThat(vault(next).open(sealed)).isEqualTo("yes");
    assertThat(vault(next).open(meanwhile)).isEqualTo("no");
  }

  private TinkVault following() {
    return new TinkVault(
        new JdbcTemplate(database),
        new JdbcTransactionManager(database),
        folder.resolve("zones.json"),
        () -> KeyEncryptionKeys.of(null, null, folder));
  }

  @Test
  void hashes_differ_by_customer_and_peppered_ones_by_purpose() {
    var vault = vault(KEK);
    vault.makeKey(JOHN);
    vault.makeKey(JANE);
    assertThat(vault.hash(JOHN, "yes"))
        .isEqualTo(vault(KEK).hash(JOHN, "yes"))
        .isNotEqualTo(vault.hash(JANE, "yes"))
        .matches("[0-9a-f]{64}");
    assertThat(vault.pepper("customer", "1202"))
        .isEqualTo(vault(KEK).pepper("customer", "1202"))
        .isNotEqualTo(vault.pepper("company", "1202"));
  }

  @Test
  void the_key_store_holds_no_key_in_the_clear_and_only_its_owner_reads_it() throws IOException {
    var vault = vault(KEK);
    vault.makeKey(JOHN);
    vault.makeKey(KeyId.of(BOB));
    assertThat(Files.readString(folder.resolve("zones.json"), StandardCharsets.UTF_8))
        .contains("staff-alice-123", "staff-bob-456", "pepper");
    assertThat(Files.getPosixFilePermissions(folder.resolve("zones.json")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsOnly("zones.json", "zones.json.lock");
    }
  }

  @Test
  void many_who_need_the_same_secret_file_at_once_get_the_same_secret() throws Exception {
    var file = folder.resolve("secret");
    try (var hands = Executors.newFixedThreadPool(8)) {
      var read =
          hands.invokeAll(
              Stream.generate(
                      () ->
                          (java.util.concurrent.Callable<String>)
                              () ->
                                  java.util.HexFormat.of()
                                      .formatHex(KeyFile.configuredOr(null, file)))
                  .limit(32)
                  .toList());
      var secrets = new java.util.HashSet<String>();
      for (var each : read) {
        secrets.add(each.get());
      }
      assertThat(secrets).hasSize(1);
    }
  }

  private TinkVault vault(byte[] kek) {
    return vault(KeyEncryptionKeys.of(kek));
  }

  private TinkVault vault(KeyEncryptionKeys keys) {
    return new TinkVault(
        new JdbcTemplate(database),
        new JdbcTransactionManager(database),
        folder.resolve("zones.json"),
        () -> keys);
  }

  private Map<String, byte[]> keyStore() throws IOException {
    return new ObjectMapper()
        .readValue(folder.resolve("zones.json").toFile(), new TypeReference<>() {});
  }

  private byte @Nullable [] wrapped(KeyId id) {
    return (byte[])
        jdbc.sql("select wrapped from private_zone.data_key where key_id = ?")
            .param(id.toString())
            .query()
            .singleRow()
            .get("wrapped");
  }
}
