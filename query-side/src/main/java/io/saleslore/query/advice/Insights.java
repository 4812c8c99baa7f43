package io.saleslore.query.advice;

import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.markettrends.MarketTrends;
import io.saleslore.query.readmodel.Snapshot;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What industries worry about more than others, and what to do about it. */
record Insights(
    boolean notEnoughEvidence, boolean differenceShown, List<Insight> insights, String sentence) {

  static Insights of(Snapshot trends, Rates rates, @Nullable Industry asked) {
    var concerns = concerns(trends, asked);
    if (concerns.isEmpty()) {
      return new Insights(
          true,
          false,
          List.of(),
          "Not enough evidence yet: no concern is told of often enough by industry.");
    }
    var shown =
        concerns.stream()
            .filter(each -> each.shift().change() > 0 && each.shift().isShown(concerns.size()))
            .sorted(Comparator.comparingDouble((Concern each) -> each.shift().change()).reversed())
            .map(each -> Insight.of(each, concerns.size(), answer(each, rates)))
            .toList();
    return new Insights(
        false,
        !shown.isEmpty(),
        shown,
        shown.isEmpty()
            ? "No difference is shown: no concern is raised more often here than elsewhere."
            : shown.stream().map(Insight::sentence).collect(Collectors.joining(" ")));
  }

  private static Insight.@Nullable Answer answer(Concern concern, Rates rates) {
    var standings = rates.of(new Situation(concern.objection(), concern.industry(), null));
    return standings.difference().shown() ? Insight.Answer.of(standings.ranked().getFirst()) : null;
  }

  private static List<Concern> concerns(Snapshot trends, @Nullable Industry asked) {
    var in = new Sums(trends, MarketTrends.CONCERNS_IN, Count.RAISED);
    var all = new Sums(trends, MarketTrends.CONCERNS, Count.RAISED);
    var deals = new Sums(trends, MarketTrends.DEALS_IN, Count.DECIDED);
    var industries = asked == null ? List.of(Industry.values()) : List.of(asked);
    return industries.stream()
        .flatMap(
            industry ->
                Arrays.stream(Objection.values())
                    .map(
                        objection ->
                            new Concern(
                                industry,
                                objection,
                                in.of(objection, industry),
                                all.of(objection),
                                deals.of(industry),
                                deals.all(),
                                in.marketers(objection, industry))))
        .filter(Concern::isEnough)
        .toList();
  }

  /** The sums of a shape over all months. */
  private static final class Sums {
    private final Map<List<String>, Long> sums = new HashMap<>();
    private final Map<List<String>, MarketersBand> marketers = new HashMap<>();

    Sums(Snapshot trends, String shape, Count count) {
      trends
          .shaped(shape)
          .forEach(
              cell -> {
                var behindMonth = cell.key().codes().subList(1, cell.key().codes().size());
                sums.merge(behindMonth, cell.total(count), Long::sum);
                marketers.merge(
                    behindMonth, cell.marketers(), BinaryOperator.maxBy(Comparator.naturalOrder()));
              });
    }

    double of(Code... codes) {
      return sums.getOrDefault(key(codes), 0L);
    }

    double all() {
      return sums.values().stream().mapToLong(Long::longValue).sum();
    }

    MarketersBand marketers(Code... codes) {
      return marketers.getOrDefault(key(codes), MarketersBand.FROM_5_TO_9);
    }

    private static List<String> key(Code... codes) {
      return Arrays.stream(codes).map(Code::code).toList();
    }
  }
}
