package io.saleslore.infra.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class TinkVaultTest {
  private static final Zone ALICE = new StaffId("alice-123").zone();
  private static final Zone BOB = new StaffId("bob-456").zone();
  private static final KeyId JOHN = KeyId.of(ALICE, CustomerId.fresh());
  private static final KeyId JANE = KeyId.of(ALICE, CustomerId.fresh());
  private static final byte[] KEK = KeyFile.fresh(32);

  @TempDir private Path folder = Path.of("");
  private JdbcClient jdbc = JdbcClient.create(new JdbcDataSource());

  @BeforeEach
  void an_empty_table_of_keys() {
    var database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    jdbc = JdbcClient.create(database);
    jdbc.sql("create schema private_zone").update();
    jdbc.sql(
            """
            create table private_zone.data_key (key_id varchar(100) primary key,
            zone varchar(46) not null, wrapped bytea, shredded_at timestamp with time zone)
            """)
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
    jdbc.sql("update private_zone.data_key set wrapped = null, shredded_at = now()").update();
    assertThatThrownBy(() -> vault.seal(JOHN, "yes")).isInstanceOf(KeyShredded.class);
  }

  @Test
  void another_key_encryption_key_does_not_open_the_key_store() {
    vault(KEK).makeKey(JOHN);
    assertThatThrownBy(() -> vault(KeyFile.fresh(32)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("key-encryption key");
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
      assertThat(files).hasSize(1);
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
    return new TinkVault(jdbc, folder.resolve("zones.json"), kek);
  }
}
