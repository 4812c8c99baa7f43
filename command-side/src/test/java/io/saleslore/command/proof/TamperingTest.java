package io.saleslore.command.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.proof.Finding.Kind;
import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.NoteSigner;
import io.saleslore.command.proof.tree.Frontier;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is changed in an exported history is found, with its kind and its position. */
class TamperingTest {
  @TempDir Path folder;
  private SampleExport sample;

  @BeforeEach
  void sign() throws IOException {
    sample = new SampleExport(folder);
  }

  @Test
  void an_untouched_history_is_good_with_and_without_the_kept_checkpoints() throws IOException {
    assertThat(verify(true)).isEmpty();
    assertThat(verify(false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 99, 100, 101, 149, 152, 299, 300})
  void an_edit_is_found_where_it_was_made(long position) throws IOException {
    sample.change(position, event -> SampleExport.with(event, "{\"amount\":1}"));
    sample.export(SampleExport.SIZE);
    assertFound(Kind.EDITED, position);
  }

  @Test
  void a_time_that_is_none_is_an_edit() throws IOException {
    sample.store.put(300L, SampleExport.storedAt(300, "yesterday"));
    sample.export(SampleExport.SIZE);
    assertFound(Kind.EDITED, 300);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 100, 149, 152, 299})
  void a_deleted_event_is_missed(long position) throws IOException {
    sample.store.remove(position);
    sample.export(SampleExport.SIZE);
    assertFound(Kind.DELETED, position);
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 100, 149, 250})
  void a_deleted_event_is_missed_although_those_behind_it_moved_up(long position)
      throws IOException {
    sample.store.remove(position);
    var behind = new ArrayList<>(sample.store.tailMap(position, false).values());
    sample.store.tailMap(position, true).clear();
    behind.forEach(event -> sample.store.put(event.position() - 1, event.at(event.position() - 1)));
    sample.export(SampleExport.SIZE);
    assertFound(Kind.DELETED, position);
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 150, 151})
  void an_event_at_a_burnt_position_is_an_insertion(long position) throws IOException {
    sample.store.put(position, SampleExport.event(position));
    sample.export(SampleExport.SIZE);
    assertFound(Kind.INSERTED, position);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -5})
  void an_event_before_the_first_position_is_an_insertion(long position) throws IOException {
    sample.store.put(position, SampleExport.event(position));
    sample.export(SampleExport.SIZE);
    assertFound(Kind.INSERTED, position);
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 100, 152, 300})
  void an_event_that_pushes_the_others_back_is_an_insertion(long position) throws IOException {
    var behind = new ArrayList<>(sample.store.tailMap(position, true).values());
    sample.store.tailMap(position, true).clear();
    behind.forEach(event -> sample.store.put(event.position() + 1, event.at(event.position() + 1)));
    sample.store.put(position, SampleExport.with(SampleExport.event(position), "{\"new\":1}"));
    sample.store.remove(SampleExport.SIZE + 1L);
    sample.export(SampleExport.SIZE);
    assertFound(position == SampleExport.SIZE ? Kind.EDITED : Kind.INSERTED, position);
  }

  @Test
  void two_events_that_changed_places_are_a_reordering_at_the_first() throws IOException {
    for (var pair : List.of(List.of(1L, 2L), List.of(1L, 300L), List.of(99L, 201L))) {
      sample.swap(pair.getFirst(), pair.getLast());
      sample.export(SampleExport.SIZE);
      assertFound(Kind.REORDERED, pair.getFirst());
      sample.swap(pair.getFirst(), pair.getLast());
    }
  }

  @Test
  void an_event_that_moved_to_a_burnt_position_is_a_reordering() throws IOException {
    var moved = sample.now(20);
    sample.store.remove(20L);
    sample.store.put(7L, moved.at(7));
    sample.export(SampleExport.SIZE);
    assertFound(Kind.REORDERED, 7);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 50, 151, 299, 300})
  void a_missing_tail_is_a_truncation(long first) throws IOException {
    sample.store.tailMap(first, true).clear();
    sample.export(SampleExport.SIZE);
    long expected = first == 151 ? 152 : first;
    assertFound(Kind.TRUNCATED, expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 199, 200, 299})
  void an_earlier_day_with_its_own_tree_is_a_rollback(int size) throws IOException {
    sample.store.tailMap((long) size, false).clear();
    sample.export(SampleExport.SIZE);
    Files.write(sample.folder.leaves("private"), SampleExport.joined(sample.leaves(size)));
    assertFound(Kind.ROLLED_BACK, size + 1);
  }

  @Test
  void an_export_under_an_old_checkpoint_is_a_rollback_if_a_newer_one_was_signed_before()
      throws IOException {
    sample.store.tailMap(200L, false).clear();
    sample.export(200);
    assertThat(verify(true))
        .first()
        .satisfies(found -> assertThat(found.kind()).isEqualTo(Kind.ROLLED_BACK))
        .satisfies(found -> assertThat(found.position()).isEqualTo(201));
    assertThat(verify(false)).isEmpty();
  }

  @Test
  void an_old_export_is_no_rollback() throws IOException {
    sample.store.tailMap(200L, false).clear();
    sample.export(200);
    var before = SampleExport.MADE.minus(Duration.ofDays(1));
    sample.madeAt(before);
    assertThat(verify(true)).isEmpty();
  }

  /** A head says its time in whole seconds. */
  @Test
  void a_head_that_was_signed_in_the_second_of_the_export_may_be_younger() throws IOException {
    sample.store.tailMap(200L, false).clear();
    sample.export(200);
    var signed = SampleExport.MADE.minusSeconds(10);
    sample.madeAt(signed.plusMillis(900));
    assertThat(verify(true)).isEmpty();
    sample.madeAt(signed.plusSeconds(1));
    assertThat(verify(true)).hasSize(1);
  }

  @Test
  void a_change_with_its_tree_recomputed_is_found_exactly_by_the_kept_leaves() throws IOException {
    sample.change(170, event -> SampleExport.with(event, "{\"amount\":1}"));
    sample.export(SampleExport.SIZE);
    Files.write(
        sample.folder.leaves("private"), SampleExport.joined(sample.leaves(SampleExport.SIZE)));
    assertFound(Kind.EDITED, 170, true);
    assertThat(verify(false).getFirst())
        .returns(Kind.REWRITTEN, Finding::kind)
        .returns(1L, Finding::position);
    Files.delete(sample.kept.resolve("leaves"));
    assertThat(verify(true).getFirst())
        .returns(Kind.REWRITTEN, Finding::kind)
        .returns(101L, Finding::position);
  }

  @Test
  void changed_hashes_over_an_untouched_history_are_named_as_such() throws IOException {
    var leaves = sample.leaves(SampleExport.SIZE);
    leaves.set(42, leaves.get(43));
    Files.write(sample.folder.leaves("private"), SampleExport.joined(leaves));
    assertThat(verify(false).getFirst())
        .returns(Kind.PROOF_DAMAGED, Finding::kind)
        .returns(43L, Finding::position);
    assertThat(verify(true).getFirst()).returns("private.leaves", Finding::store);
    sample.checksums();
    assertThat(verify(true)).isEmpty();
  }

  @Test
  void a_checkpoint_that_somebody_else_signed_is_none() throws IOException {
    var other = NoteSigner.of("saleslore/private", SampleExport.HASH.empty());
    var tree = new Frontier(SampleExport.HASH);
    sample.leaves(SampleExport.SIZE).forEach(tree::append);
    var text = new Checkpoint("saleslore/private", SampleExport.SIZE, tree.root()).text();
    Files.writeString(
        sample.folder.checkpoint("private"), other.sign(text, SampleExport.MADE).toString());
    assertThat(verify(true).getFirst()).returns(Kind.PROOF_DAMAGED, Finding::kind);
  }

  @Test
  void files_changed_removed_or_added_after_the_export_are_named() throws IOException {
    var note = sample.folder.folder().resolve("note.txt");
    Files.writeString(note, "read me\n");
    assertThat(verify(true).getFirst().store()).isEqualTo("note.txt");
    sample.checksums();
    assertThat(verify(true)).isEmpty();
    Files.writeString(note, "another\n");
    assertThat(verify(true).getFirst().store()).isEqualTo("note.txt");
    Files.delete(note);
    assertThat(verify(true).getFirst().store()).isEqualTo("note.txt");
  }

  @Test
  void lines_that_are_no_events_or_out_of_order_are_found() throws IOException {
    var lines = Files.readAllLines(sample.folder.events("private"));
    var broken = new ArrayList<>(lines);
    broken.set(9, "{}");
    Files.write(sample.folder.events("private"), broken);
    assertFound(Kind.EDITED, 11);
    Collections.swap(lines, 9, 10);
    Files.write(sample.folder.events("private"), lines);
    assertFound(Kind.DELETED, 11);
  }

  @Test
  void random_changes_are_all_found_at_the_first_place() throws IOException {
    var random = new Random(5);
    for (int round = 0; round < 100; round++) {
      var before = new TreeMap<>(sample.store);
      long first = Long.MAX_VALUE;
      for (int change = 0; change <= random.nextInt(4); change++) {
        long position = 1 + random.nextInt(SampleExport.SIZE);
        if (sample.store.containsKey(position)) {
          first = Math.min(first, position);
          if (random.nextBoolean()) {
            sample.store.remove(position);
          } else {
            sample.change(
                position,
                event -> SampleExport.with(event, "{\"random\":" + random.nextInt() + "}"));
          }
        }
      }
      sample.export(SampleExport.SIZE);
      long expected = first;
      assertThat(verify(true))
          .hasSize(first == Long.MAX_VALUE ? 0 : 1)
          .allSatisfy(found -> assertThat(found.position()).isEqualTo(expected));
      sample.store.clear();
      sample.store.putAll(before);
    }
  }

  @Test
  void a_part_is_proven_event_by_event() throws IOException {
    var part = new TreeMap<>(sample.store);
    part.keySet().removeIf(position -> position % 5 != 0);
    sample.exportPart(part);
    assertThat(verify(true)).isEmpty();

    part.put(25L, SampleExport.with(sample.now(25), "{\"amount\":1}"));
    sample.exportPart(part);
    assertFound(Kind.EDITED, 25);
    part.put(25L, sample.now(25));

    sample.exportPart(part);
    var lines = new ArrayList<>(Files.readAllLines(sample.folder.events("private")));
    lines.remove(3);
    Files.write(sample.folder.events("private"), lines);
    assertFound(Kind.DELETED, 20);
    removeLine(sample.folder.proofs("private"), 3);
    assertFound(Kind.DELETED, 20);
    sample.exportPart(part);
    removeLine(sample.folder.proofs("private"), 3);
    assertFound(Kind.PROOF_DAMAGED, 20);

    sample.exportPart(part);
    part.put(26L, sample.now(26));
    sample.writeEvents(part);
    assertFound(Kind.INSERTED, 26);
  }

  @Test
  void the_last_event_of_a_part_cannot_be_taken_with_its_proof() throws IOException {
    var part = new TreeMap<>(sample.store.subMap(10L, 20L));
    sample.exportPart(part);
    removeLine(sample.folder.events("private"), 9);
    removeLine(sample.folder.proofs("private"), 9);
    removeLine(sample.folder.table("private"), 10);
    sample.checksums();
    assertFound(Kind.DELETED, 19);
  }

  @Test
  void an_event_of_a_part_that_kept_leaves_do_not_know_is_an_edit() throws IOException {
    var part = new TreeMap<>(sample.store.subMap(10L, 20L));
    sample.change(12, event -> SampleExport.with(event, "{\"amount\":1}"));
    part.put(12L, sample.now(12));
    sample.exportPart(part);
    Files.writeString(
        sample.folder.checkpoint("private"),
        SampleExport.head(sample.leaves(SampleExport.SIZE), SampleExport.SIZE));
    sample.checksums();
    assertThat(verify(false)).isEmpty();
    assertFound(Kind.EDITED, 12, true);
  }

  @Test
  void a_store_that_the_manifest_holds_cannot_be_left_out() throws IOException {
    Files.delete(sample.folder.events("private"));
    Files.delete(sample.folder.table("private"));
    sample.checksums();
    assertThat(verify(false).getFirst())
        .returns("private.jsonl", Finding::store)
        .returns(Kind.DELETED, Finding::kind);
  }

  @Test
  void a_manifest_that_the_platform_did_not_sign_is_none() throws IOException {
    var other = NoteSigner.of("saleslore/export", SampleExport.HASH.empty());
    sample.sign(other, sample.manifest(SampleExport.MADE));
    assertThat(verify(false).getFirst())
        .returns(ExportFolder.MANIFEST, Finding::store)
        .returns(Kind.PROOF_DAMAGED, Finding::kind);
    sample.sign(SampleExport.SIGNER, sample.manifest(SampleExport.MADE));
    assertThat(verify(false)).hasSize(1);
  }

  @Test
  void what_people_read_is_what_the_events_say() throws IOException {
    var table = sample.folder.table("private");
    Files.writeString(table, Files.readString(table).replace("event-42", "event-43"));
    sample.checksums();
    assertThat(verify(false).getFirst())
        .returns("private.csv", Finding::store)
        .returns(42L, Finding::position)
        .returns(Kind.TABLE_CHANGED, Finding::kind);
  }

  @Test
  void what_the_platform_had_found_itself_stands_in_its_manifest() throws IOException {
    sample.sign(
        SampleExport.EXPORTER,
        sample.manifest(SampleExport.MADE, "audit_zone.tree, row private: the tree was cut"));
    assertThat(verify(true).getFirst())
        .returns(Kind.REPORTED, Finding::kind)
        .returns("found audit_zone.tree, row private: the tree was cut", Finding::sentence);
  }

  @Test
  void a_history_that_was_cut_and_went_on_before_it_was_signed_anew_was_rolled_back()
      throws IOException {
    goesOnFrom(290, 310);
    assertFound(Kind.ROLLED_BACK, 290, true);
    assertThat(verify(false)).isEmpty();
  }

  @Test
  void a_cut_tail_behind_which_the_history_went_on_is_a_truncation() throws IOException {
    goesOnFrom(290, 310);
    sample.store.subMap(290L, 301L).clear();
    sample.export(310);
    assertFound(Kind.TRUNCATED, 290, true);
  }

  /** As if the key were in the wrong hands: leaves and checkpoint are made anew. */
  private void goesOnFrom(long first, int size) throws IOException {
    for (long position = first; position <= size; position++) {
      sample.store.put(position, SampleExport.storedAt(position, "2026-03-04T09:00:00.000Z"));
    }
    sample.export(size);
  }

  private static void removeLine(Path file, int line) throws IOException {
    var lines = new ArrayList<>(Files.readAllLines(file));
    lines.remove(line);
    Files.write(file, lines);
  }

  private void assertFound(Kind kind, long position) throws IOException {
    assertFound(kind, position, false);
    assertFound(kind, position, true);
  }

  private void assertFound(Kind kind, long position, boolean withKept) throws IOException {
    assertThat(verify(withKept).getFirst())
        .returns("private", Finding::store)
        .returns(position, Finding::position)
        .returns(kind, Finding::kind);
  }

  private List<Finding> verify(boolean withKept) throws IOException {
    var aside = withKept ? Optional.of(sample.checkpoints) : Optional.<Path>empty();
    return new ExportVerification(
            sample.folder.folder(), aside, new PrintWriter(new StringWriter()))
        .run()
        .findings();
  }
}
