package io.saleslore.query.markettrends;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.query.evidence.PriorStrength;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.Snapshot;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells of one kind by month, and by series: an objection, or the industry of deals. */
final class MonthlyShares {
  private static final String NO_OBJECTION = "";

  private final TreeMap<YearMonth, SortedMap<String, Cell>> cells = new TreeMap<>();

  /**
   * The cells of an industry, or of all.
   *
   * @param overall the shape that knows no industry
   * @param byIndustry the shape whose last code is the industry
   */
  MonthlyShares(Snapshot trends, @Nullable Industry industry, String overall, String byIndustry) {
    trends
        .shaped(industry == null ? overall : byIndustry)
        .filter(cell -> industry == null || cell.key().codes().getLast().equals(industry.code()))
        .forEach(this::put);
  }

  private MonthlyShares() {}

  /** The months and the series of which the gate has let out all. */
  MonthlyShares caughtUp() {
    var lag = GateLag.of(cells);
    var shares = new MonthlyShares();
    lag.until().ifPresent(until -> shares.putAll(cells.headMap(until, true), lag, until));
    return shares;
  }

  private void putAll(
      SortedMap<YearMonth, SortedMap<String, Cell>> months, GateLag lag, YearMonth until) {
    months
        .values()
        .forEach(
            month ->
                month.forEach(
                    (series, cell) -> {
                      if (lag.isCaughtUp(series, until)) {
                        put(cell);
                      }
                    }));
  }

  private void put(Cell cell) {
    var codes = cell.key().codes();
    cells
        .computeIfAbsent(YearMonth.parse(codes.getFirst()), _ -> new TreeMap<>())
        .put(codes.size() > 1 ? codes.get(1) : NO_OBJECTION, cell);
  }

  Stream<YearMonth> months() {
    return cells.keySet().stream();
  }

  /** The share of each objection among all that were raised, before a month and from it on. */
  Stream<ShareComparison> concerns(YearMonth from) {
    var objections =
        cells.values().stream()
            .flatMap(each -> each.keySet().stream())
            .distinct()
            .sorted()
            .toList();
    return compared(objections, from, MonthlyShares::raised);
  }

  /** The share of the decided deals that were won, before a month and from it on. */
  Stream<ShareComparison> won(YearMonth from) {
    return compared(List.of(NO_OBJECTION), from, (month, _) -> won(month));
  }

  private Stream<ShareComparison> compared(
      List<String> objections, YearMonth from, ShareOfMonth share) {
    var before = objections.stream().map(each -> shares(cells.headMap(from), each, share)).toList();
    var now = objections.stream().map(each -> shares(cells.tailMap(from), each, share)).toList();
    double likeness = PriorStrength.learn(before);
    return IntStream.range(0, objections.size())
        .mapToObj(
            i ->
                new ShareComparison(
                    objections.get(i).equals(NO_OBJECTION) ? null : objections.get(i),
                    before.get(i),
                    now.get(i),
                    likeness))
        .filter(ShareComparison::isEnough);
  }

  private static List<Trials> shares(
      SortedMap<YearMonth, SortedMap<String, Cell>> months, String objection, ShareOfMonth share) {
    return months.values().stream().map(month -> share.of(month, objection)).toList();
  }

  private static Trials raised(SortedMap<String, Cell> month, String objection) {
    double all = month.values().stream().mapToLong(each -> each.total(Count.RAISED)).sum();
    var own = month.get(objection);
    return new Trials(own == null ? 0 : own.total(Count.RAISED), all);
  }

  private static Trials won(SortedMap<String, Cell> month) {
    return Trials.sum(won(month.values()));
  }

  private static List<Trials> won(Collection<Cell> deals) {
    return deals.stream().map(cell -> Trials.of(cell, Count.DECIDED, Count.WON)).toList();
  }

  @FunctionalInterface
  private interface ShareOfMonth {
    Trials of(SortedMap<String, Cell> month, String objection);
  }
}
