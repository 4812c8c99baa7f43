package io.saleslore.command.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.proof.Finding.Kind;
import io.saleslore.command.proof.event.ByteBuilder;
import io.saleslore.command.proof.event.EventLine;
import io.saleslore.command.proof.event.LeafHash;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.NoteSigner;
import io.saleslore.command.proof.tree.Frontier;
import io.saleslore.command.proof.tree.ProofBuilder;
import io.saleslore.command.proof.tree.TreeHash;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A history of 300 positions, three of them burnt, checkpointed at 100, 200 and 300. */
class TamperingTest {
  private static final int SIZE = 300;
  private static final List<Long> BURNT = List.of(7L, 150L, 151L);
  private static final Instant MADE = Instant.parse("2026-03-03T09:00:00Z");
  private static final NoteSigner SIGNER = NoteSigner.of("saleslore/private", new byte[32]);
  private static final TreeHash HASH = new TreeHash();
  private static final LeafHash LEAF = new LeafHash(HASH);

  @TempDir Path folder;
  private final TreeMap<Long, StoredEvent> store = new TreeMap<>();
  private ExportFolder bundle = new ExportFolder(Path.of(""));
  private Path kept = Path.of("");

  @BeforeEach
  void sign() throws IOException {
    bundle = new ExportFolder(Files.createDirectories(folder.resolve("export")));
    kept = Files.createDirectories(folder.resolve("kept/private"));
    for (long position = 1; position <= SIZE; position++) {
      if (!BURNT.contains(position)) {
        store.put(position, event(position));
      }
    }
    var leaves = leaves(SIZE);
    Files.write(kept.resolve("leaves"), joined(leaves));
    Files.writeString(kept.resolve("key"), SIGNER.key() + "\n");
    for (int size = 100; size <= SIZE; size += 100) {
      Files.writeString(
          kept.resolve(size + SignedHeads.ENDING), head(leaves.subList(0, size), size));
    }
    export(SIZE);
  }

  @Test
  void an_untouched_history_is_good_with_and_without_the_kept_checkpoints() throws IOException {
    assertThat(verify(true)).isEmpty();
    assertThat(verify(false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 99, 100, 101, 149, 152, 299, 300})
  void an_edit_is_found_where_it_was_made(long position) throws IOException {
    change(position, event -> with(event, "{\"amount\":1}"));
    export(SIZE);
    assertFound(Kind.EDITED, position);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 100, 149, 152, 299})
  void a_deleted_event_is_missed(long position) throws IOException {
    store.remove(position);
    export(SIZE);
    assertFound(Kind.DELETED, position);
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 100, 149, 250})
  void a_deleted_event_is_missed_although_those_behind_it_moved_up(long position)
      throws IOException {
    store.remove(position);
    var behind = new ArrayList<>(store.tailMap(position, false).values());
    store.tailMap(position, true).clear();
    behind.forEach(event -> store.put(event.position() - 1, event.at(event.position() - 1)));
    export(SIZE);
    assertFound(Kind.DELETED, position);
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 150, 151})
  void an_event_at_a_burnt_position_is_an_insertion(long position) throws IOException {
    store.put(position, event(position));
    export(SIZE);
    assertFound(Kind.INSERTED, position);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -5})
  void an_event_before_the_first_position_is_an_insertion(long position) throws IOException {
    store.put(position, event(position));
    export(SIZE);
    assertFound(Kind.INSERTED, position);
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 100, 152, 300})
  void an_event_that_pushes_the_others_back_is_an_insertion(long position) throws IOException {
    var behind = new ArrayList<>(store.tailMap(position, true).values());
    store.tailMap(position, true).clear();
    behind.forEach(event -> store.put(event.position() + 1, event.at(event.position() + 1)));
    store.put(position, with(event(position), "{\"new\":1}"));
    store.remove(SIZE + 1L);
    export(SIZE);
    assertFound(position == SIZE ? Kind.EDITED : Kind.INSERTED, position);
  }

  @Test
  void two_events_that_changed_places_are_a_reordering_at_the_first() throws IOException {
    for (var pair : List.of(List.of(1L, 2L), List.of(1L, 300L), List.of(99L, 201L))) {
      swap(pair.getFirst(), pair.getLast());
      export(SIZE);
      assertFound(Kind.REORDERED, pair.getFirst());
      swap(pair.getFirst(), pair.getLast());
    }
  }

  @Test
  void an_event_that_moved_to_a_burnt_position_is_a_reordering() throws IOException {
    var moved = now(20);
    store.remove(20L);
    store.put(7L, moved.at(7));
    export(SIZE);
    assertFound(Kind.REORDERED, 7);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 50, 151, 299, 300})
  void a_missing_tail_is_a_truncation(long first) throws IOException {
    store.tailMap(first, true).clear();
    export(SIZE);
    long expected = first == 151 ? 152 : first;
    assertFound(Kind.TRUNCATED, expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 199, 200, 299})
  void an_earlier_day_with_its_own_tree_is_a_rollback(int size) throws IOException {
    store.tailMap((long) size, false).clear();
    export(SIZE);
    Files.write(bundle.leaves("private"), joined(leaves(size)));
    assertFound(Kind.ROLLED_BACK, size + 1);
  }

  @Test
  void an_export_under_an_old_checkpoint_is_a_rollback_if_a_newer_one_was_signed_before()
      throws IOException {
    store.tailMap(200L, false).clear();
    export(200);
    assertThat(verify(true))
        .first()
        .satisfies(found -> assertThat(found.kind()).isEqualTo(Kind.ROLLED_BACK))
        .satisfies(found -> assertThat(found.position()).isEqualTo(201));
    assertThat(verify(false)).isEmpty();
  }

  @Test
  void an_old_export_is_no_rollback() throws IOException {
    store.tailMap(200L, false).clear();
    export(200);
    var before = MADE.minus(Duration.ofDays(1));
    madeAt(before);
    assertThat(verify(true)).isEmpty();
  }

  /** A head says its time in whole seconds. */
  @Test
  void a_head_that_was_signed_in_the_second_of_the_export_may_be_younger() throws IOException {
    store.tailMap(200L, false).clear();
    export(200);
    var signed = MADE.minusSeconds(10);
    madeAt(signed.plusMillis(900));
    assertThat(verify(true)).isEmpty();
    madeAt(signed.plusSeconds(1));
    assertThat(verify(true)).hasSize(1);
  }

  @Test
  void a_change_with_its_tree_recomputed_is_found_exactly_by_the_kept_leaves() throws IOException {
    change(170, event -> with(event, "{\"amount\":1}"));
    export(SIZE);
    Files.write(bundle.leaves("private"), joined(leaves(SIZE)));
    assertFound(Kind.EDITED, 170, true);
    assertThat(verify(false).getFirst())
        .returns(Kind.REWRITTEN, Finding::kind)
        .returns(1L, Finding::position);
    Files.delete(kept.resolve("leaves"));
    assertThat(verify(true).getFirst())
        .returns(Kind.REWRITTEN, Finding::kind)
        .returns(101L, Finding::position);
  }

  @Test
  void changed_hashes_over_an_untouched_history_are_named_as_such() throws IOException {
    var leaves = leaves(SIZE);
    leaves.set(42, leaves.get(43));
    Files.write(bundle.leaves("private"), joined(leaves));
    assertThat(verify(false).getFirst())
        .returns(Kind.PROOF_DAMAGED, Finding::kind)
        .returns(43L, Finding::position);
    assertThat(verify(true)).isEmpty();
  }

  @Test
  void a_checkpoint_that_somebody_else_signed_is_none() throws IOException {
    var other = NoteSigner.of("saleslore/private", HASH.empty());
    var tree = new Frontier(HASH);
    leaves(SIZE).forEach(tree::append);
    var text = new Checkpoint("saleslore/private", SIZE, tree.root()).text();
    Files.writeString(bundle.checkpoint("private"), other.sign(text, MADE).toString());
    assertThat(verify(true).getFirst()).returns(Kind.PROOF_DAMAGED, Finding::kind);
  }

  @Test
  void a_file_changed_after_the_export_is_named() throws IOException {
    Files.writeString(bundle.table("private"), "position\n");
    checksums("private.csv");
    assertThat(verify(true)).isEmpty();
    Files.writeString(bundle.table("private"), "another\n");
    assertThat(verify(true).getFirst().store()).isEqualTo("private.csv");
  }

  @Test
  void lines_that_are_no_events_or_out_of_order_are_found() throws IOException {
    var lines = Files.readAllLines(bundle.events("private"));
    var broken = new ArrayList<>(lines);
    broken.set(9, "{}");
    Files.write(bundle.events("private"), broken);
    assertFound(Kind.EDITED, 11);
    Collections.swap(lines, 9, 10);
    Files.write(bundle.events("private"), lines);
    assertFound(Kind.DELETED, 11);
  }

  @Test
  void random_changes_are_all_found_at_the_first_place() throws IOException {
    var random = new Random(5);
    for (int round = 0; round < 100; round++) {
      var before = new TreeMap<>(store);
      long first = Long.MAX_VALUE;
      for (int change = 0; change <= random.nextInt(4); change++) {
        long position = 1 + random.nextInt(SIZE);
        if (store.containsKey(position)) {
          first = Math.min(first, position);
          if (random.nextBoolean()) {
            store.remove(position);
          } else {
            change(position, event -> with(event, "{\"random\":" + random.nextInt() + "}"));
          }
        }
      }
      export(SIZE);
      long expected = first;
      assertThat(verify(true))
          .hasSize(first == Long.MAX_VALUE ? 0 : 1)
          .allSatisfy(found -> assertThat(found.position()).isEqualTo(expected));
      store.clear();
      store.putAll(before);
    }
  }

  @Test
  void a_part_is_proven_event_by_event() throws IOException {
    var part = new TreeMap<>(store);
    part.keySet().removeIf(position -> position % 5 != 0);
    exportPart(part);
    assertThat(verify(true)).isEmpty();

    part.put(25L, with(now(25), "{\"amount\":1}"));
    exportPart(part);
    assertFound(Kind.EDITED, 25);
    part.put(25L, now(25));

    exportPart(part);
    var lines = new ArrayList<>(Files.readAllLines(bundle.events("private")));
    lines.remove(3);
    Files.write(bundle.events("private"), lines);
    assertFound(Kind.DELETED, 20);

    part.put(26L, now(26));
    writeEvents(part);
    assertFound(Kind.INSERTED, 26);
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
    var aside = withKept ? Optional.of(folder.resolve("kept")) : Optional.<Path>empty();
    return new ExportVerification(bundle.folder(), aside, new PrintWriter(new StringWriter()))
        .run();
  }

  private StoredEvent now(long position) {
    return Objects.requireNonNull(store.get(position));
  }

  private void change(long position, UnaryOperator<StoredEvent> change) {
    store.computeIfPresent(position, (_, event) -> change.apply(event));
  }

  private void swap(long one, long other) {
    var moved = now(one);
    store.put(one, now(other).at(one));
    store.put(other, moved.at(other));
  }

  private void export(int size) throws IOException {
    Files.deleteIfExists(bundle.proofs("private"));
    writeEvents(store);
    if (!Files.exists(bundle.leaves("private")) || size != SIZE) {
      var leaves = leaves(size);
      Files.write(bundle.leaves("private"), joined(leaves));
      Files.writeString(bundle.checkpoint("private"), head(leaves, size));
    }
    Files.writeString(bundle.key("private"), SIGNER.key() + "\n");
    madeAt(MADE);
    checksums();
  }

  private void madeAt(Instant time) throws IOException {
    Files.writeString(
        bundle.folder().resolve(ExportFolder.MANIFEST), "{\"made\":\"" + time + "\"}");
  }

  private void exportPart(TreeMap<Long, StoredEvent> part) throws IOException {
    Files.deleteIfExists(bundle.leaves("private"));
    var leaves = leaves(SIZE);
    var proofs = new ProofBuilder(HASH, (height, index) -> subtree(leaves, height, index));
    writeEvents(part);
    var lines = new StringBuilder();
    part.keySet()
        .forEach(each -> lines.append(new ProofLine(each, proofs.inclusion(each - 1, SIZE))));
    Files.writeString(bundle.proofs("private"), lines);
  }

  private void writeEvents(TreeMap<Long, StoredEvent> events) throws IOException {
    var lines = new ByteBuilder(1 << 16);
    for (var event : events.values()) {
      EventLine.write(event, lines);
      lines.add('\n');
    }
    Files.write(bundle.events("private"), lines.copy());
  }

  private void checksums(String... files) throws IOException {
    var lines = new StringBuilder();
    for (var file : files) {
      lines
          .append(ExportFolder.sha256(bundle.folder().resolve(file)))
          .append("  ")
          .append(file)
          .append('\n');
    }
    Files.writeString(bundle.folder().resolve(ExportFolder.CHECKSUMS), lines);
  }

  private List<byte[]> leaves(int size) {
    var leaves = new ArrayList<byte[]>();
    for (long position = 1; position <= size; position++) {
      var event = store.get(position);
      leaves.add(event == null ? LEAF.burnt(position) : LEAF.of(event));
    }
    return leaves;
  }

  private static byte[] joined(List<byte[]> leaves) {
    var bytes = new ByteBuilder(1 << 14);
    leaves.forEach(bytes::add);
    return bytes.copy();
  }

  private static byte[] subtree(List<byte[]> leaves, int height, long index) {
    var tree = new Frontier(HASH);
    leaves.subList((int) (index << height), (int) (index + 1 << height)).forEach(tree::append);
    return tree.root();
  }

  private static String head(List<byte[]> leaves, int size) {
    var tree = new Frontier(HASH);
    leaves.forEach(tree::append);
    var text = new Checkpoint("saleslore/private", size, tree.root()).text();
    return SIGNER.sign(text, MADE.minusSeconds(SIZE - size + 10)).toString();
  }

  private static StoredEvent event(long position) {
    var id = "event-" + position;
    return new StoredEvent(
        position,
        id,
        "aggregate-" + position,
        0,
        "Deal",
        "2026-03-01T09:00:00.000Z",
        "io.saleslore.kernel.deal.DealEvent$DealOpened",
        Optional.empty(),
        ("{\"dealId\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8),
        Optional.of("{}".getBytes(StandardCharsets.UTF_8)));
  }

  private static StoredEvent with(StoredEvent event, String payload) {
    return new StoredEvent(
        event.position(),
        event.id(),
        event.aggregate(),
        event.sequence(),
        event.type(),
        event.time(),
        event.payloadType(),
        event.revision(),
        payload.getBytes(StandardCharsets.UTF_8),
        event.metaData());
  }
}
