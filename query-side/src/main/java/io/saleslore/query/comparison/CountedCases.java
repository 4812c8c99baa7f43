package io.saleslore.query.comparison;

import io.saleslore.kernel.release.Count;
import io.saleslore.query.readmodel.Cell;
import java.util.List;

/** How many cases a cell has, whatever it counts. */
final class CountedCases {
  private static final List<Count> CASES =
      List.of(Count.TRIED, Count.USED, Count.SENT, Count.RAISED, Count.DECIDED);

  private CountedCases() {}

  static long of(Cell cell) {
    return cell.total(counted(cell, CASES));
  }

  /** The first of these that the cell counts. */
  static Count counted(Cell cell, List<Count> bases) {
    return bases.stream().filter(each -> cell.total(each) > 0).findFirst().orElse(bases.getFirst());
  }
}
