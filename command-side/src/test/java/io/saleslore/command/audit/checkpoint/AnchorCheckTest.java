package io.saleslore.command.audit.checkpoint;

import static io.saleslore.command.audit.store.AuditedStore.OPERATIONS;
import static io.saleslore.command.audit.store.AuditedStore.PRIVATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.audit.finding.EvidenceFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three heads of 100, 200 and 300 positions; then somebody changes a file or a table. */
class AnchorCheckTest {
  @TempDir Path folder;
  private SampleSignedTrees signed;
  private AnchorCheck check;

  @BeforeEach
  void sign() {
    signed = new SampleSignedTrees(folder);
    for (int size = 100; size <= 300; size += 100) {
      signed.sample.rows.fill(PRIVATE, size - 99, size);
      signed.sample.rows.fill(OPERATIONS, size - 99, size);
      signed.trees.sign();
    }
    check = new AnchorCheck(signed.trees, signed.sample.clock);
    assertThat(check.look()).isEmpty();
  }

  private Path file(String name) {
    return folder.resolve("private").resolve(name);
  }

  private void change(String sql) {
    signed.sample.tables.jdbc().sql(sql).update();
  }

  private List<EvidenceFinding> anHourLater() {
    signed.sample.clock.pass(Duration.ofHours(1));
    return check.look();
  }

  private static void assertOnly(List<EvidenceFinding> found, Object place, String what) {
    assertThat(found).containsExactly(new EvidenceFinding(place.toString(), what));
  }

  @Test
  void the_newest_checkpoint_is_missed_at_once_and_is_not_signed_anew() throws IOException {
    var newest = file("00000000/000000000300.checkpoint");
    Files.delete(newest);
    assertOnly(check.look(), newest, "this checkpoint was removed");
    signed.sample.rows.fill(PRIVATE, 301, 400);
    signed.trees.sign();
    assertThat(newest).doesNotExist();
    assertThat(file("00000000/000000000400.checkpoint")).doesNotExist();
    assertThat(signed.of(PRIVATE).status().isBroken()).isTrue();
  }

  @Test
  void the_newest_checkpoint_is_compared_with_what_was_written() throws IOException {
    var newest = file("00000000/000000000300.checkpoint");
    Files.copy(
        file("00000000/000000000200.checkpoint"),
        newest,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertOnly(check.look(), newest, "this checkpoint was changed");
  }

  @Test
  void the_folder_and_the_key_are_missed() throws IOException {
    Files.delete(file("key"));
    assertOnly(check.look(), file("key"), "this key was removed");
    try (var files = Files.walk(folder.resolve("private"))) {
      for (var each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
    assertOnly(check.look(), folder.resolve("private"), "the folder of checkpoints is gone");
    signed.sample.rows.fill(PRIVATE, 301, 400);
    signed.trees.sign();
    assertThat(folder.resolve("private")).doesNotExist();
  }

  @Test
  void leaves_that_were_cut_are_missed() throws IOException {
    try (var leaves =
        java.nio.channels.FileChannel.open(
            file("leaves"), java.nio.file.StandardOpenOption.WRITE)) {
      leaves.truncate(250 * 32);
    }
    assertOnly(check.look(), file("leaves"), "the leaves from position 251 on are gone");
  }

  @Test
  void a_leaf_that_was_changed_is_named_by_its_position() throws IOException {
    var leaves = Files.readAllBytes(file("leaves"));
    java.util.Arrays.fill(leaves, 76 * 32, 77 * 32, (byte) 0);
    Files.write(file("leaves"), leaves);
    assertOnly(anHourLater(), file("leaves"), "the leaf was changed at position 77");
  }

  @Test
  void a_tile_that_was_changed_or_removed_is_named_by_its_position() {
    change("delete from audit_zone.tree_tile where store = 'private' and tile = 1");
    assertOnly(
        anHourLater(), "audit_zone.tree_tile, private", "the tree was changed at position 257");
    signed.tamperWithTree(PRIVATE);
    assertThat(anHourLater())
        .contains(
            new EvidenceFinding(
                "audit_zone.tree_tile, private", "the tree was changed at position 1"));
  }

  @Test
  void a_tree_that_was_emptied_is_told_although_it_grows_again() {
    change("delete from audit_zone.tree_tile");
    change("delete from audit_zone.tree");
    signed.trees.sign();
    assertThat(signed.of(PRIVATE).tree().size()).isEqualTo(300);
    assertThat(check.look())
        .containsExactly(
            new EvidenceFinding("audit_zone.tree, row private", "the tree was cut to 0 positions"),
            new EvidenceFinding(
                "audit_zone.tree, row operations", "the tree was cut to 0 positions"));
  }

  @Test
  void a_tree_that_was_emptied_while_nothing_ran_is_told_after_the_start() {
    change("update audit_zone.tree set leaves = 3 where store = 'private'");
    var trees =
        new SignedTrees(
            signed.settings, signed.sample.restarted(), signed.table, signed.sample.clock);
    trees.sign();
    assertOnly(
        new AnchorCheck(trees, signed.sample.clock).look(),
        "audit_zone.tree, row private",
        "the tree was cut to 3 positions");
  }

  @Test
  void older_checkpoints_are_compared_with_the_database() throws IOException {
    var older = file("00000000/000000000200.checkpoint");
    Files.delete(older);
    assertOnly(anHourLater(), older, "this checkpoint was removed; the database holds it");
    Files.writeString(older, "nothing");
    assertOnly(anHourLater(), older, "this checkpoint is not what was signed");
  }

  @Test
  void a_row_of_a_checkpoint_is_compared_with_its_file() {
    change("delete from audit_zone.tree_checkpoint where store = 'private' and leaves = 100");
    change(
        "update audit_zone.tree_checkpoint set note = 'x' where store = 'private' and leaves ="
            + " 200");
    assertThat(anHourLater())
        .containsExactlyInAnyOrder(
            new EvidenceFinding(
                "audit_zone.tree_checkpoint, row private 100",
                "this row was deleted; its file is there"),
            new EvidenceFinding(
                "audit_zone.tree_checkpoint, row private 200",
                "this checkpoint is not what was signed"));
  }

  @Test
  void a_newest_checkpoint_that_was_changed_while_nothing_ran_is_told_after_the_start()
      throws IOException {
    var newest = file("00000000/000000000300.checkpoint");
    Files.writeString(newest, Files.readString(newest).replaceFirst("300", "299"));
    var trees =
        new SignedTrees(
            signed.settings, signed.sample.restarted(), signed.table, signed.sample.clock);
    assertThat(new AnchorCheck(trees, signed.sample.clock).look())
        .contains(new EvidenceFinding(newest.toString(), "this checkpoint is not what was signed"));
  }
}
