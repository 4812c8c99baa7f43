package io.saleslore.query.successstrategies;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.evidence.BetaEstimate;
import io.saleslore.query.evidence.RoundedRate;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.CellOrder;
import io.saleslore.query.readmodel.Snapshot;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a cell stands in the ranking: by the interval's lower end in whole per cents, as it is
 * shown, so that a page's cursor tells no more than the page.
 */
record StrategyRank(int lowerBound, int rate, String id) implements Comparable<StrategyRank> {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})\\.(.+)");
  private static final Comparator<StrategyRank> BEST_FIRST =
      Comparator.comparingInt(StrategyRank::lowerBound)
          .thenComparingInt(StrategyRank::rate)
          .reversed()
          .thenComparing(StrategyRank::id);

  /** The best comes first: the one whose rate is highest at the interval's lower end. */
  static final CellOrder ORDER =
      new CellOrder() {
        @Override
        public Stream<Cell> after(String cursor, Snapshot snapshot, Predicate<Cell> filter) {
          var ranked = new TreeMap<StrategyRank, Cell>();
          snapshot.cells().values().stream()
              .filter(filter)
              .forEach(cell -> ranked.put(StrategyRank.of(cell), cell));
          var rest = cursor.isEmpty() ? ranked : ranked.tailMap(parse(cursor), false);
          return rest.values().stream();
        }

        @Override
        public String cursor(Cell cell) {
          return StrategyRank.of(cell).cursor();
        }
      };

  static StrategyRank of(Cell cell) {
    var trials = SuccessStrategy.measured(cell);
    return new StrategyRank(
        RoundedRate.percent(BetaEstimate.withUniformPrior(trials).interval().low()),
        trials.cases() < RoundedRate.FEWEST_CASES ? 0 : RoundedRate.percent(trials.rate()),
        cell.id());
  }

  /** The place that a cursor names. */
  static StrategyRank parse(String cursor) {
    var parts = FORM.matcher(cursor);
    if (!parts.matches()) {
      throw new Rejection.InvalidField("cursor", "is the next of the page before");
    }
    return new StrategyRank(
        Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), parts.group(3));
  }

  String cursor() {
    return lowerBound + "." + rate + "." + id;
  }

  @Override
  public int compareTo(StrategyRank other) {
    return BEST_FIRST.compare(this, other);
  }
}
