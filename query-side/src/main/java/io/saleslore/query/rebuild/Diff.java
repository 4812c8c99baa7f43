package io.saleslore.query.rebuild;

import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.Rebuilds.Compared;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a rebuild would change of one read model.
 *
 * @param from the generation that is compared with, 0 where there is none
 * @param release up to which release both hold everything
 * @param largest the cells whose number of cases changes most
 */
record Diff(
    String readModel,
    int from,
    int to,
    long release,
    long added,
    long gone,
    long changed,
    long unchanged,
    List<Difference> largest) {
  private static final int LARGEST = 10;
  private static final Comparator<Pair> BY_CASES = Comparator.comparingLong(Pair::cases).reversed();

  /** A cell in both generations; null where it is in one alone. */
  record Pair(@Nullable Cell before, @Nullable Cell after) {
    Cell any() {
      return Objects.requireNonNull(after == null ? before : after);
    }

    String change() {
      if (before == null) {
        return "added";
      }
      if (after == null) {
        return "gone";
      }
      return isSame(before, after) ? "unchanged" : "changed";
    }

    private static boolean isSame(Cell one, Cell other) {
      return one.marketers() == other.marketers() && one.months().equals(other.months());
    }

    long cases() {
      return Math.abs(in(after) - in(before));
    }

    private static long in(@Nullable Cell cell) {
      return cell == null ? 0 : Shown.cases(cell);
    }
  }

  static Diff of(String readModel, Compared compared) {
    var pairs = pairs(compared);
    return new Diff(
        readModel,
        compared.before().generation() == compared.after().generation()
            ? 0
            : compared.before().generation(),
        compared.after().generation(),
        compared.after().position(),
        count(pairs, "added"),
        count(pairs, "gone"),
        count(pairs, "changed"),
        count(pairs, "unchanged"),
        changes(pairs).stream().sorted(BY_CASES).limit(LARGEST).map(Difference::of).toList());
  }

  /** Those that differ, in order of their ids, behind a cursor. */
  static List<Pair> behind(Compared compared, String cursor) {
    return changes(pairs(compared)).stream()
        .filter(pair -> pair.any().id().compareTo(cursor) > 0)
        .toList();
  }

  private static List<Pair> changes(List<Pair> pairs) {
    return pairs.stream().filter(pair -> !pair.change().equals("unchanged")).toList();
  }

  private static List<Pair> pairs(Compared compared) {
    var before = compared.before().cells();
    var after = compared.after().cells();
    var ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    var pairs = new ArrayList<Pair>();
    ids.forEach(id -> pairs.add(new Pair(before.get(id), after.get(id))));
    return pairs;
  }

  private static long count(List<Pair> pairs, String change) {
    return pairs.stream().filter(pair -> pair.change().equals(change)).count();
  }
}
