package io.saleslore.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoBulkWriteException;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.Databases;
import io.saleslore.query.Databases.Server;
import io.saleslore.query.Releases;
import io.saleslore.query.background.Await;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CellStoreIT {
  private static final ReadModel PATTERNS = new ObjectionPatterns();
  private static final List<PatternReleased> RELEASES = new Releases(7, 1).random(150).all();
  private static final List<Cell> CELLS = List.copyOf(Folded.cells(PATTERNS, RELEASES).values());
  private static final Generation GENERATION =
      new Generation("objection-patterns", 1, 1, 149, "objection-patterns.1.1-1");

  private final CellStore store = new CellStore(Databases.fresh());

  static Stream<Server> servers() {
    return Databases.servers();
  }

  @ParameterizedTest
  @MethodSource("servers")
  void what_is_inserted_is_read_as_it_was(Server server) {
    var cells = new CellStore(server.fresh());
    insert(cells, CELLS);
    assertThat(Await.value(cells.all(GENERATION))).containsExactlyInAnyOrderElementsOf(CELLS);
  }

  @Test
  void more_cells_than_one_batch_holds_are_all_there() {
    var many = new ArrayList<Cell>();
    for (int i = 0; i < 5_300; i++) {
      var like = CELLS.get(i % CELLS.size());
      many.add(new Cell(CellKey.of("many", "c" + i), i, like.marketers(), like.months()));
    }
    insert(store, many);
    assertThat(Await.value(store.all(GENERATION))).hasSize(5_300);
    assertThat(Await.value(store.changedAfter(GENERATION, 5_000))).hasSize(299);
  }

  @Test
  void cells_are_found_by_key_where_there_are_any() {
    insert(store, CELLS);
    var keys = List.of(CELLS.get(1).key(), CELLS.get(3).key(), CellKey.of("no", "such"));
    assertThat(Await.value(store.find(GENERATION, keys)))
        .containsExactlyInAnyOrder(CELLS.get(1), CELLS.get(3));
    assertThat(Await.value(store.find(GENERATION, List.of()))).isEmpty();
  }

  @Test
  void changed_are_those_with_a_later_release() {
    insert(store, CELLS);
    assertThat(Await.value(store.changedAfter(GENERATION, 140)))
        .containsExactlyInAnyOrderElementsOf(
            CELLS.stream().filter(cell -> cell.last() > 140).toList());
  }

  @Test
  void a_change_is_made_only_to_the_cell_that_was_read() {
    var before = Folded.cells(PATTERNS, RELEASES.subList(0, 80));
    insert(store, before.values());
    var changes =
        CELLS.stream().map(after -> new CellReplacement(before.get(after.id()), after)).toList();
    Await.done(store.write(GENERATION, changes));
    assertThat(Await.value(store.all(GENERATION))).containsExactlyInAnyOrderElementsOf(CELLS);
    var stale = before.values().stream().map(cell -> new CellReplacement(cell, cell)).toList();
    Await.done(store.write(GENERATION, stale));
    assertThat(Await.value(store.all(GENERATION)))
        .as("what another process had read before")
        .containsExactlyInAnyOrderElementsOf(CELLS);
  }

  @Test
  void who_adds_a_cell_second_changes_nothing_and_is_not_told() {
    var added = CELLS.stream().map(cell -> new CellReplacement(null, cell)).toList();
    Await.done(store.write(GENERATION, added));
    var others =
        CELLS.stream()
            .map(cell -> new Cell(cell.key(), 999, cell.marketers(), cell.months()))
            .map(cell -> new CellReplacement(null, cell))
            .toList();
    Await.done(store.write(GENERATION, others));
    assertThat(Await.value(store.all(GENERATION))).containsExactlyInAnyOrderElementsOf(CELLS);
  }

  @Test
  void a_fresh_collection_refuses_the_same_cell_twice() {
    insert(store, CELLS);
    assertThatExceptionOfType(MongoBulkWriteException.class)
        .isThrownBy(() -> Await.done(store.insert(GENERATION.collection(), CELLS)));
  }

  private static void insert(CellStore store, Collection<Cell> cells) {
    Await.done(store.create(GENERATION.collection()));
    Await.done(store.insert(GENERATION.collection(), List.copyOf(cells)));
  }
}
