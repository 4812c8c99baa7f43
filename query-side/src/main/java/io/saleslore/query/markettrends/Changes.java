package io.saleslore.query.markettrends;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.query.evidence.Tries;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.Snapshot;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What changed: the newest months against those before.
 *
 * @param industry null where it is about all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Changes(
    @Nullable Industry industry,
    @Nullable Period before,
    @Nullable Period now,
    boolean notEnoughEvidence,
    boolean changeShown,
    List<Change> changes,
    String sentence) {

  private static final Comparator<Change> MOST_FIRST =
      Comparator.comparing((Change each) -> !each.changeShown())
          .thenComparing(each -> -Math.abs(each.points().change()));

  /** From the first to the last month, both included, as in {@code 2026-03}. */
  record Period(String first, String last) {}

  static Changes of(Snapshot trends, @Nullable Industry industry, int monthsNow) {
    var concerns = new Months(trends, industry, MarketTrends.CONCERNS, MarketTrends.CONCERNS_IN);
    var deals = new Months(trends, industry, MarketTrends.DEALS, MarketTrends.DEALS_IN);
    var months = Stream.concat(concerns.all(), deals.all()).distinct().sorted().toList();
    if (months.isEmpty()) {
      return notEnough(industry);
    }
    var from = months.getLast().minusMonths(monthsNow - 1L);
    var compared = Stream.concat(concerns.shares(from), deals.won(from)).toList();
    if (compared.isEmpty()) {
      return notEnough(industry);
    }
    var changes =
        compared.stream().map(each -> Change.of(each, compared.size())).sorted(MOST_FIRST).toList();
    boolean shown = changes.getFirst().changeShown();
    return new Changes(
        industry,
        new Period(months.getFirst().toString(), from.minusMonths(1).toString()),
        new Period(from.toString(), months.getLast().toString()),
        false,
        shown,
        changes,
        shown
            ? String.join(
                " ", changes.stream().filter(Change::changeShown).map(Change::sentence).toList())
            : "No change is shown against the months before.");
  }

  private static Changes notEnough(@Nullable Industry industry) {
    return new Changes(
        industry,
        null,
        null,
        true,
        false,
        List.of(),
        "Not enough evidence yet: too little is told of these months or of the months before.");
  }

  /** The cells of one kind by month and, where they have one, by objection. */
  private static final class Months {
    private final TreeMap<YearMonth, TreeMap<String, Cell>> cells = new TreeMap<>();

    Months(Snapshot trends, @Nullable Industry industry, String overall, String in) {
      trends
          .shaped(industry == null ? overall : in)
          .filter(cell -> industry == null || cell.key().codes().getLast().equals(industry.code()))
          .forEach(
              cell ->
                  cells
                      .computeIfAbsent(
                          YearMonth.parse(cell.key().codes().getFirst()), _ -> new TreeMap<>())
                      .put(cell.key().codes().size() > 1 ? cell.key().codes().get(1) : "", cell));
    }

    Stream<YearMonth> all() {
      return cells.keySet().stream();
    }

    /** Of each objection, among all that were raised in a month. */
    Stream<Compared> shares(YearMonth from) {
      var objections = cells.values().stream().flatMap(each -> each.keySet().stream()).distinct();
      return compared(objections.sorted().toList(), from, this::share);
    }

    /** Of the deals that were decided in a month. */
    Stream<Compared> won(YearMonth from) {
      return compared(
          List.of(""), from, (month, _) -> won(cells.getOrDefault(month, new TreeMap<>())));
    }

    private Stream<Compared> compared(List<String> what, YearMonth from, Share share) {
      var before =
          what.stream().map(each -> months(cells.headMap(from).keySet(), each, share)).toList();
      var now =
          what.stream().map(each -> months(cells.tailMap(from).keySet(), each, share)).toList();
      double strength = Compared.likeness(before);
      var all = new ArrayList<Compared>();
      for (int i = 0; i < what.size(); i++) {
        var objection = what.get(i).isEmpty() ? null : what.get(i);
        all.add(new Compared(objection, before.get(i), now.get(i), strength));
      }
      return all.stream().filter(Compared::isEnough);
    }

    private static List<Tries> months(Iterable<YearMonth> months, String what, Share share) {
      var tries = new ArrayList<Tries>();
      months.forEach(month -> tries.add(share.of(month, what)));
      return tries;
    }

    private Tries share(YearMonth month, String objection) {
      var raised = cells.getOrDefault(month, new TreeMap<>());
      double all = raised.values().stream().mapToLong(each -> each.total(Count.RAISED)).sum();
      var own = raised.get(objection);
      return new Tries(own == null ? 0 : own.total(Count.RAISED), all);
    }

    private static Tries won(TreeMap<String, Cell> deals) {
      return deals.values().stream()
          .map(cell -> Tries.of(cell, Count.DECIDED, Count.WON))
          .reduce(Tries.NONE, Tries::plus);
    }

    @FunctionalInterface
    private interface Share {
      Tries of(YearMonth month, String what);
    }
  }
}
