package io.saleslore.query.markettrends;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.query.evidence.MonthRange;
import io.saleslore.query.readmodel.Snapshot;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What changed: the newest months that the gate has let out in full against those before.
 *
 * @param industry null where it is about all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrendChanges(
    @Nullable Industry industry,
    @Nullable MonthRange before,
    @Nullable MonthRange now,
    boolean notEnoughEvidence,
    boolean changeShown,
    List<TrendChange> changes,
    String sentence) {
  private static final Comparator<TrendChange> MOST_FIRST =
      Comparator.comparing((TrendChange each) -> !each.changeShown())
          .thenComparing(each -> -Math.abs(each.points().change()));

  static TrendChanges of(Snapshot trends, @Nullable Industry industry, int monthsNow) {
    var concerns =
        new MonthlyShares(trends, industry, MarketTrends.CONCERNS, MarketTrends.CONCERNS_IN)
            .caughtUp();
    var deals =
        new MonthlyShares(trends, industry, MarketTrends.DEALS_IN, MarketTrends.DEALS_IN)
            .caughtUp();
    var months = Stream.concat(concerns.months(), deals.months()).distinct().sorted().toList();
    if (months.isEmpty()) {
      return notEnough(industry);
    }
    var from = months.getLast().minusMonths(monthsNow - 1L);
    var compared = Stream.concat(concerns.concerns(from), deals.won(from)).toList();
    return compared.isEmpty() ? notEnough(industry) : of(industry, months, from, compared);
  }

  private static TrendChanges of(
      @Nullable Industry industry,
      List<YearMonth> months,
      YearMonth from,
      List<ShareComparison> compared) {
    var changes =
        compared.stream()
            .map(each -> TrendChange.of(each, compared.size()))
            .sorted(MOST_FIRST)
            .toList();
    boolean isShown = changes.getFirst().changeShown();
    return new TrendChanges(
        industry,
        MonthRange.of(months.getFirst(), from.minusMonths(1)),
        MonthRange.of(from, months.getLast()),
        false,
        isShown,
        changes,
        isShown ? sentence(changes) : "No change is shown against the months before.");
  }

  private static String sentence(List<TrendChange> changes) {
    return changes.stream()
        .filter(TrendChange::changeShown)
        .map(TrendChange::sentence)
        .collect(Collectors.joining(" "));
  }

  private static TrendChanges notEnough(@Nullable Industry industry) {
    return new TrendChanges(
        industry,
        null,
        null,
        true,
        false,
        List.of(),
        "Not enough evidence yet: too little is told of these months or of the months before; what"
            + " is newest may still be held back.");
  }
}
