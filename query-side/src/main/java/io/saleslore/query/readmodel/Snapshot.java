package io.saleslore.query.readmodel;

import io.saleslore.query.generation.Generation;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A read model as this process last read it.
 *
 * @param position everything up to this release is in it
 * @param cells by id, in order
 */
public record Snapshot(int generation, int edition, long position, SortedMap<String, Cell> cells) {

  /** These cells of a generation. */
  public static Snapshot of(Generation generation, Collection<Cell> cells) {
    var byId = new TreeMap<String, Cell>();
    cells.forEach(cell -> byId.put(cell.id(), cell));
    return new Snapshot(
        generation.number(),
        generation.edition(),
        generation.position(),
        Collections.unmodifiableSortedMap(byId));
  }

  Snapshot with(Generation generation, List<Cell> changed) {
    var all = new TreeMap<>(cells);
    changed.forEach(cell -> all.put(cell.id(), cell));
    return of(generation, all.values());
  }

  /** Whether it was read while later releases were already being added. */
  public boolean isAhead() {
    return cells.values().stream().anyMatch(cell -> cell.last() > position);
  }

  /** The cells of one shape, in order of their ids. */
  public Stream<Cell> shaped(String shape) {
    return cells.subMap(shape + ":", shape + ";").values().stream();
  }

  /** The cells after a cursor, in order of their ids; all of them where it is empty. */
  public Stream<Cell> after(String cursor) {
    return (cursor.isEmpty() ? cells : cells.tailMap(cursor + "\0")).values().stream();
  }
}
