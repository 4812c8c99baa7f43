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
 * @param leftOut cells of another edition that change by so little that fewer than k marketers may
 *     stand behind it: neither shown nor counted as changed
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
    long leftOut,
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

  static Diff of(String readModel, Compared compared, long fewestCases) {
    var all = pairs(compared);
    var pairs = shown(all, compared, fewestCases);
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
        all.size() - pairs.size(),
        count(pairs, "unchanged"),
        changes(pairs).stream().sorted(BY_CASES).limit(LARGEST).map(Difference::of).toList());
  }

  /** Those that differ, in order of their ids, behind a cursor. */
  static List<Pair> behind(Compared compared, long fewestCases, String cursor) {
    return changes(shown(pairs(compared), compared, fewestCases)).stream()
        .filter(pair -> pair.any().id().compareTo(cursor) > 0)
        .toList();
  }

  /**
   * Within an edition both sides sum up whole releases. Between editions a single marketer's facts
   * may make the difference, so it has to be as large as k of them could make together.
   */
  private static List<Pair> shown(List<Pair> pairs, Compared compared, long fewestCases) {
    boolean isOneEdition = compared.before().edition() == compared.after().edition();
    return pairs.stream()
        .filter(
            pair -> isOneEdition || !pair.change().equals("changed") || pair.cases() >= fewestCases)
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
