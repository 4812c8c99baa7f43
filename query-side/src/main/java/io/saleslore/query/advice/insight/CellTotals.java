package io.saleslore.query.advice.insight;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.Snapshot;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** The cells of a shape whose first code is the month, added up over all months. */
final class CellTotals {
  private final Map<List<String>, Long> sums = new HashMap<>();
  private final Map<List<String>, MarketersBand> marketers = new HashMap<>();

  CellTotals(Snapshot trends, String shape, Count count) {
    trends.shaped(shape).forEach(cell -> add(cell, count));
  }

  private void add(Cell cell, Count count) {
    var afterMonth = cell.key().codes().subList(1, cell.key().codes().size());
    sums.merge(afterMonth, cell.total(count), Long::sum);
    marketers.merge(afterMonth, cell.marketers(), BinaryOperator.maxBy(Comparator.naturalOrder()));
  }

  double of(Code... codes) {
    return sums.getOrDefault(key(codes), 0L);
  }

  double all() {
    return sums.values().stream().mapToLong(Long::longValue).sum();
  }

  /** A lower bound: the largest single release's. */
  MarketersBand marketers(Code... codes) {
    return marketers.getOrDefault(key(codes), MarketersBand.FROM_5_TO_9);
  }

  private static List<String> key(Code... codes) {
    return Arrays.stream(codes).map(Code::code).toList();
  }
}
