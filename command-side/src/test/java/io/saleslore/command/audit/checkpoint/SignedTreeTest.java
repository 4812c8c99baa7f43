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
    var note = tree.sign();
    assertThat(note).isPresent();
    assertThat(signed.table.noteOf(PRIVATE, 3)).as("one note").contains(note.get().toString());
  }

  /** Its row stands in the database already, so it may not be begun anew at another size. */
  @Test
  void one_that_could_not_be_written_is_there_when_the_next_one_is() throws IOException {
    signed.sample.rows.fill(PRIVATE, 1, 3);
    var blocked = folder.resolve("private/00000000");
    Files.writeString(blocked, "in the way");
    tree.sign();
    signed.sample.rows.fill(PRIVATE, 4, 5);
    Files.delete(blocked);
    assertThat(tree.sign()).isPresent();
    assertThat(tree.allDamages()).isEmpty();
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
  void a_folder_that_is_lost_stops_the_start_unless_another_name_signs() {
    signed.sample.rows.fill(PRIVATE, 1, 3);
    tree.sign();
    var lost = folder.resolve("elsewhere");
    assertThatThrownBy(() -> restarted(lost, "main")).hasMessageContaining("restore it");
    assertThat(lost).doesNotExist();
    var goingOn = restarted(folder.resolve("of-another"), "second").of(PRIVATE);
    assertThat(goingOn.head()).as("another process begins its own").isEmpty();
    signed.sample.rows.fill(PRIVATE, 4, 5);
    assertThat(goingOn.sign()).isPresent();
    assertThat(goingOn.damages()).isEmpty();
    assertThat(goingOn.allDamages()).isEmpty();
  }

  private SignedTrees restarted(Path place, String process) {
    var settings =
        new AuditSettings(place, "saleslore", new byte[32], Duration.ofSeconds(1), 0, process);
    return new SignedTrees(settings, signed.sample.restarted(), signed.table, signed.sample.clock);
  }

  @Test
  void two_processes_that_sign_in_turns_find_nothing_wrong_with_each_others_heads() {
    var first = restarted(folder.resolve("first"), "command-1");
    var second = restarted(folder.resolve("second"), "command-2");
    for (int i = 0; i < 4; i++) {
      signed.sample.rows.fill(PRIVATE, 10 * i + 1, 10 * i + 10);
      (i % 2 == 0 ? first : second).sign();
    }
    assertThat(first.damages(true)).isEmpty();
    assertThat(second.damages(true)).isEmpty();
    first = restarted(folder.resolve("first"), "command-1");
    assertThat(first.damages(true)).as("its last head is older than the other's").isEmpty();
    first.sign();
    second.sign();
    assertThat(first.damages(true)).as("both signed one size").isEmpty();
    assertThat(second.damages(true)).isEmpty();
  }

  @Test
  void a_head_of_its_own_is_missed_also_beside_another_process() throws IOException {
    var first = restarted(folder.resolve("first"), "command-1");
    var second = restarted(folder.resolve("second"), "command-2");
    for (int i = 0; i < 4; i++) {
      signed.sample.rows.fill(PRIVATE, 10 * i + 1, 10 * i + 10);
      (i % 2 == 0 ? first : second).sign();
    }
    Files.delete(folder.resolve("first/private/00000000/000000000010.checkpoint"));
    assertThat(first.damages(true)).singleElement().asString().contains("000000000010.checkpoint");
    assertThat(second.damages(true)).isEmpty();
    Files.delete(folder.resolve("first/private/00000000/000000000030.checkpoint"));
    first = restarted(folder.resolve("first"), "command-1");
    assertThat(first.damages(false)).asString().contains("000000000030.checkpoint");
  }

  @Test
  void a_process_that_is_killed_while_it_signs_is_taken_for_no_change_of_the_past()
      throws IOException {
    signed.sample.rows.fill(PRIVATE, 1, 3);
    tree.sign();
    var head = folder.resolve("private/00000000/000000000003.checkpoint");
    Files.move(head, folder.resolve("private/begun"));
    assertThat(restarted(folder, "main").damages(true)).as("the row was written").isEmpty();
    assertThat(head).exists();

    Files.move(head, folder.resolve("private/begun"));
    signed.sample.tables.jdbc().sql("delete from audit_zone.tree_checkpoint").update();
    assertThat(restarted(folder, "main").damages(true)).as("it was not").isEmpty();
    assertThat(signed.table.noteOf(PRIVATE, 3)).isPresent();
    assertThat(folder.resolve("private/begun")).doesNotExist();
  }

  @Test
  void a_head_that_another_process_signs_at_the_same_moment_is_as_good() throws Exception {
    var errors = new java.util.concurrent.ConcurrentLinkedQueue<Throwable>();
    var both = new java.util.concurrent.CyclicBarrier(2);
    Runnable adding =
        () -> {
          try {
            for (int size = 1; size <= 200; size++) {
              both.await();
              signed.table.add(PRIVATE, size, "note");
            }
          } catch (Exception e) {
            errors.add(e);
            both.reset();
          }
        };
    var other = Thread.ofPlatform().start(adding);
    adding.run();
    other.join();
    assertThat(errors).isEmpty();
  }

  @Test
  void a_name_that_would_be_a_line_of_its_own_is_refused() {
    assertThatThrownBy(() -> restarted(folder, "main\nafter 3"))
        .hasMessageContaining("saleslore.audit.process");
  }

  @Test
  void a_folder_of_another_key_stops_the_start() {
    var seed = new byte[32];
    seed[0] = 1;
    var other = new AuditSettings(folder, "saleslore", seed, Duration.ofSeconds(1), 0, "main");
    assertThatThrownBy(
            () ->
                new SignedTrees(
                    other, signed.sample.restarted(), signed.table, signed.sample.clock))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("another key signed the checkpoints");
  }
}
