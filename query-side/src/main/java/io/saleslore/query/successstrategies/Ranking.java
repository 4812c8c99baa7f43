package io.saleslore.query.successstrategies;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.evidence.Belief;
import io.saleslore.query.evidence.Rate;
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
record Ranking(int lowerBound, int rate, String id) implements Comparable<Ranking> {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})\\.(.+)");
  private static final Comparator<Ranking> BEST_FIRST =
      Comparator.comparingInt(Ranking::lowerBound)
          .thenComparingInt(Ranking::rate)
          .reversed()
          .thenComparing(Ranking::id);

  /** The best comes first: the one whose rate is highest at the interval's lower end. */
  static final CellOrder ORDER =
      new CellOrder() {
        @Override
        public Stream<Cell> after(String cursor, Snapshot snapshot, Predicate<Cell> filter) {
          var ranked = new TreeMap<Ranking, Cell>();
          snapshot.cells().values().stream()
              .filter(filter)
              .forEach(cell -> ranked.put(Ranking.of(cell), cell));
          var rest = cursor.isEmpty() ? ranked : ranked.tailMap(parse(cursor), false);
          return rest.values().stream();
        }

        @Override
        public String cursor(Cell cell) {
          return Ranking.of(cell).cursor();
        }
      };

  static Ranking of(Cell cell) {
    var tries = SuccessStrategy.measured(cell);
    var belief = Belief.plain(tries);
    return new Ranking(
        Rate.percent(belief.interval().low()),
        tries.cases() < Rate.FEWEST_CASES ? 0 : Rate.percent(tries.rate()),
        cell.id());
  }

  /** The place that a cursor names. */
  static Ranking parse(String cursor) {
    var parts = FORM.matcher(cursor);
    if (!parts.matches()) {
      throw new Rejection.InvalidField("cursor", "is the next of the page before");
    }
    return new Ranking(
        Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), parts.group(3));
  }

  String cursor() {
    return lowerBound + "." + rate + "." + id;
  }

  @Override
  public int compareTo(Ranking other) {
    return BEST_FIRST.compare(this, other);
  }
}
