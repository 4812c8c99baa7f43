package io.saleslore.query.comparison;

import io.saleslore.query.readmodel.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A cell in two generations.
 *
 * @param before null where it is new
 * @param after null where it is gone
 */
record CellPair(@Nullable Cell before, @Nullable Cell after) {
  static final String ADDED = "added";
  static final String GONE = "gone";
  static final String CHANGED = "changed";
  static final String UNCHANGED = "unchanged";

  /** All cells of both, in order of their ids. */
  static List<CellPair> of(SnapshotPair snapshots) {
    var before = snapshots.before().cells();
    var after = snapshots.after().cells();
    var ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    var pairs = new ArrayList<CellPair>();
    ids.forEach(id -> pairs.add(new CellPair(before.get(id), after.get(id))));
    return pairs;
  }

  /** The later one, the earlier where it is gone. */
  Cell any() {
    return Objects.requireNonNull(after == null ? before : after);
  }

  String change() {
    if (before == null) {
      return ADDED;
    }
    if (after == null) {
      return GONE;
    }
    return isSame(before, after) ? UNCHANGED : CHANGED;
  }

  boolean is(String kind) {
    return change().equals(kind);
  }

  private static boolean isSame(Cell one, Cell other) {
    return one.marketers() == other.marketers() && one.months().equals(other.months());
  }

  /** By how many cases it changes. */
  long cases() {
    return Math.abs(cases(after) - cases(before));
  }

  private static long cases(@Nullable Cell cell) {
    return cell == null ? 0 : CountedCases.of(cell);
  }
}
