package io.saleslore.command.audit.checkpoint;

import static io.saleslore.command.audit.store.AuditedStore.PRIVATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.audit.AuditSettings;
import io.saleslore.command.fixture.TestClock;
import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedTreeTest {
  @TempDir Path folder;
  private SampleSignedTrees signed;
  private SignedTree tree;

  @BeforeEach
  void open() {
    signed = new SampleSignedTrees(folder);
    tree = signed.of(PRIVATE);
  }

  @Test
  void an_empty_tree_is_not_signed() {
    assertThat(tree.sign()).isEmpty();
    assertThat(tree.head()).isEmpty();
    assertThat(tree.status()).isEqualTo(new SignedTreeStatus("private", 0, 0, 0, null, false));
  }

  @Test
  void a_head_is_signed_over_all_that_is_stored() {
    signed.sample.rows.fill(PRIVATE, 1, 300);
    var note = tree.sign().orElseThrow();
    var key = VerifierKey.parse(tree.key());
    assertThat(key.name()).isEqualTo("saleslore/private");
    assertThat(note.isSignedBy(key)).isTrue();
    assertThat(note.timeBy(key)).contains(TestClock.START);
    var root = signed.sample.plainRoot(PRIVATE, 300, Set.of());
    assertThat(Checkpoint.parse(note.text()))
        .isEqualTo(new Checkpoint("saleslore/private", 300, root));
  }

  @Test
  void a_head_stands_in_the_folder_and_in_the_table() {
    signed.sample.rows.fill(PRIVATE, 1, 3);
    var note = tree.sign().orElseThrow().toString();
    assertThat(folder.resolve("private/00000000/000000000003.checkpoint")).hasContent(note);
    assertThat(signed.table.noteOf(PRIVATE, 3)).contains(note);
  }

  @Test
  void a_tree_that_has_not_grown_is_not_signed_again() {
    signed.sample.rows.fill(PRIVATE, 1, 3);
    var first = tree.sign();
    signed.sample.clock.pass(Duration.ofHours(1));
    assertThat(tree.sign()).isEqualTo(first);
    assertThat(signed.sample.tables.count("audit_zone.tree_checkpoint")).isEqualTo(1);
  }

  @Test
  void a_status_tells_what_is_not_taken_and_not_signed() {
    signed.sample.rows.fill(PRIVATE, 1, 3);
    tree.sign();
    signed.sample.rows.fill(PRIVATE, 4, 5);
    tree.tree().catchUp();
    signed.sample.rows.fill(PRIVATE, 6, 10);
    assertThat(tree.status())
        .isEqualTo(new SignedTreeStatus("private", 5, 7, 3, TestClock.START, false));
  }

  @Test
  void a_tree_that_does_not_extend_its_last_head_is_not_signed() {
    signed.sample.rows.fill(PRIVATE, 1, 3);
    var first = tree.sign();
    signed.tamperWithTree(PRIVATE);
    signed.sample.rows.fill(PRIVATE, 4, 5);
    assertThat(tree.sign()).isEqualTo(first);
    assertThat(tree.status().isBroken()).isTrue();
    assertThat(signed.table.noteOf(PRIVATE, 5)).isEmpty();
  }

  @Test
  void a_change_is_noticed_although_nothing_has_grown() {
    signed.sample.rows.fill(PRIVATE, 1, 3);
    tree.sign();
    signed.tamperWithTree(PRIVATE);
    tree.sign();
    assertThat(tree.status().isBroken()).isTrue();
  }

  @Test
  void a_store_that_was_set_back_is_broken() {
    signed.sample.rows.fill(PRIVATE, 1, 3);
    tree.sign();
    var before = new SampleSignedTrees(folder);
    before.sample.rows.fill(PRIVATE, 1, 2);
    before.of(PRIVATE).sign();
    assertThat(before.of(PRIVATE).status().isBroken()).isTrue();
  }

  @Test
  void it_goes_on_from_the_folder_after_a_restart() {
    signed.sample.rows.fill(PRIVATE, 1, 3);
    tree.sign();
    var restarted =
        new SignedTrees(
            signed.settings, signed.sample.restarted(), signed.table, signed.sample.clock);
    signed.sample.rows.fill(PRIVATE, 4, 9);
    restarted.sign();
    assertThat(restarted.of(PRIVATE).head().orElseThrow().size()).isEqualTo(9);
  }

  @Test
  void a_checkpoint_that_cannot_be_written_is_tried_again() throws IOException {
    signed.sample.rows.fill(PRIVATE, 1, 3);
    var blocked = folder.resolve("private/00000000");
    Files.writeString(blocked, "in the way");
    assertThat(tree.sign()).isEmpty();
    Files.delete(blocked);
    assertThat(tree.sign()).isPresent();
  }

  @Test
  void the_settings_do_not_show_their_seed() {
    assertThat(signed.settings).hasToString("[audit of saleslore]");
  }

  @Test
  void the_trees_of_all_stores_are_signed_and_told() {
    signed.sample.rows.fill(PRIVATE, 1, 3);
    signed.trees.sign();
    assertThat(signed.trees.statuses())
        .extracting(SignedTreeStatus::store)
        .containsExactly("private", "global", "operations");
    assertThat(signed.trees.statuses().getFirst().signed()).isEqualTo(3);
  }

  @Test
  void a_folder_that_is_lost_stops_the_start_unless_another_is_begun() {
    signed.sample.rows.fill(PRIVATE, 1, 3);
    tree.sign();
    var lost = folder.resolve("elsewhere");
    assertThatThrownBy(() -> restarted(lost, "main", false)).hasMessageContaining("restore it");
    assertThat(lost).doesNotExist();
    assertThat(restarted(lost, "main", true).of(PRIVATE).head()).isEmpty();
    assertThat(restarted(folder.resolve("of-another"), "second", false).of(PRIVATE).head())
        .as("another process begins its own")
        .isEmpty();
  }

  private SignedTrees restarted(Path place, String process, boolean isNew) {
    var settings =
        new AuditSettings(
            place, "saleslore", new byte[32], Duration.ofSeconds(1), 0, process, isNew);
    return new SignedTrees(settings, signed.sample.restarted(), signed.table, signed.sample.clock);
  }

  @Test
  void a_folder_of_another_key_stops_the_start() {
    var seed = new byte[32];
    seed[0] = 1;
    var other =
        new AuditSettings(folder, "saleslore", seed, Duration.ofSeconds(1), 0, "main", false);
    assertThatThrownBy(
            () ->
                new SignedTrees(
                    other, signed.sample.restarted(), signed.table, signed.sample.clock))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("another key signed the checkpoints");
  }
}
