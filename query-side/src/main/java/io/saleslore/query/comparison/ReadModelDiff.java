package io.saleslore.query.comparison;

import java.util.Comparator;
import java.util.List;

/**
 * What a rebuild would change of one read model.
 *
 * @param from the generation that is compared with, 0 where there is none
 * @param release up to which release both hold everything
 * @param leftOut cells of another edition that change by so little that fewer than k marketers may
 *     stand behind it: neither shown nor counted as changed
 * @param largest the cells whose number of cases changes most
 */
record ReadModelDiff(
    String readModel,
    int from,
    int to,
    long release,
    long added,
    long gone,
    long changed,
    long leftOut,
    long unchanged,
    List<CellDifference> largest) {
  private static final int LARGEST = 10;
  private static final Comparator<CellPair> MOST_CASES_FIRST =
      Comparator.comparingLong(CellPair::cases).reversed();

  static ReadModelDiff of(String readModel, SnapshotPair snapshots, long fewestCases) {
    var all = CellPair.of(snapshots);
    var pairs = shown(all, snapshots, fewestCases);
    int before = snapshots.before().generation();
    int after = snapshots.after().generation();
    return new ReadModelDiff(
        readModel,
        before == after ? 0 : before,
        after,
        snapshots.after().position(),
        count(pairs, CellPair.ADDED),
        count(pairs, CellPair.GONE),
        count(pairs, CellPair.CHANGED),
        all.size() - pairs.size(),
        count(pairs, CellPair.UNCHANGED),
        changes(pairs).stream()
            .sorted(MOST_CASES_FIRST)
            .limit(LARGEST)
            .map(CellDifference::of)
            .toList());
  }

  /** Those that differ, in order of their ids, after a cursor. */
  static List<CellPair> changedAfter(String cursor, SnapshotPair snapshots, long fewestCases) {
    return changes(shown(CellPair.of(snapshots), snapshots, fewestCases)).stream()
        .filter(pair -> pair.any().id().compareTo(cursor) > 0)
        .toList();
  }

  /**
   * Within an edition both sides sum up whole releases. Between editions a single marketer's facts
   * may make the difference, so it has to be as large as k of them could make together.
   */
  private static List<CellPair> shown(
      List<CellPair> pairs, SnapshotPair snapshots, long fewestCases) {
    return pairs.stream()
        .filter(
            pair ->
                snapshots.isWithinOneEdition()
                    || !pair.is(CellPair.CHANGED)
                    || pair.cases() >= fewestCases)
        .toList();
  }

  private static List<CellPair> changes(List<CellPair> pairs) {
    return pairs.stream().filter(pair -> !pair.is(CellPair.UNCHANGED)).toList();
  }

  private static long count(List<CellPair> pairs, String change) {
    return pairs.stream().filter(pair -> pair.is(change)).count();
  }
}
