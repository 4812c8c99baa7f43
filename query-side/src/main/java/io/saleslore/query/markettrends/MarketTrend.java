package io.saleslore.query.markettrends;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.release.Count;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.RoundedRate;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A month of one objection, in bands, or of the deals that were decided.
 *
 * @param by what it is about
 * @param won of deals alone, null below 10
 * @param evidence how often the objection was raised, or how many deals were decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MarketTrend(
    String by,
    String month,
    @Nullable String objection,
    @Nullable String industry,
    @Nullable RoundedRate won,
    Evidence evidence) {

  static MarketTrend of(Cell cell) {
    var objection = MarketTrends.SHAPES.code(cell, "objection");
    var decided = Trials.of(cell, Count.DECIDED, Count.WON);
    double cases = objection == null ? decided.cases() : cell.total(Count.RAISED);
    return new MarketTrend(
        cell.key().shape(),
        cell.key().codes().getFirst(),
        objection,
        MarketTrends.SHAPES.code(cell, "industry"),
        RoundedRate.observed(decided),
        Evidence.of(cases, cell.marketers()));
  }
}
