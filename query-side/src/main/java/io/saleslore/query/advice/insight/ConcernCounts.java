package io.saleslore.query.advice.insight;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.markettrends.MarketTrends;
import io.saleslore.query.readmodel.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How often each industry raised each objection, and how many deals were decided in each. */
final class ConcernCounts {
  private final CellTotals raisedIn;
  private final CellTotals raised;
  private final CellTotals dealsIn;

  ConcernCounts(Snapshot trends) {
    raisedIn = new CellTotals(trends, MarketTrends.CONCERNS_IN, Count.RAISED);
    raised = new CellTotals(trends, MarketTrends.CONCERNS, Count.RAISED);
    dealsIn = new CellTotals(trends, MarketTrends.DEALS_IN, Count.DECIDED);
  }

  /** The concerns of an industry, or of each, of which enough is known. */
  List<IndustryConcern> concerns(@Nullable Industry only) {
    var industries = only == null ? Stream.of(Industry.values()) : Stream.of(only);
    return industries.flatMap(this::allOf).filter(IndustryConcern::isEnough).toList();
  }

  private Stream<IndustryConcern> allOf(Industry industry) {
    return Arrays.stream(Objection.values()).map(objection -> concern(industry, objection));
  }

  private IndustryConcern concern(Industry industry, Objection objection) {
    return new IndustryConcern(
        industry,
        objection,
        raisedIn.of(objection, industry),
        raised.of(objection),
        dealsIn.of(industry),
        dealsIn.all(),
        raisedIn.marketers(objection, industry));
  }
}
