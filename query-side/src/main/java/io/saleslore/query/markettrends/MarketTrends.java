package io.saleslore.query.markettrends;

import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.readmodel.CellDimension;
import io.saleslore.query.readmodel.CellKey;
import io.saleslore.query.readmodel.CellSchema;
import io.saleslore.query.readmodel.ListedReadModel;
import io.saleslore.query.readmodel.Shape;
import java.util.List;
import org.springframework.stereotype.Component;

/** Concerns raised and deals decided by month: over all industries, and in each. */
@Component
public class MarketTrends extends ListedReadModel<MarketTrend> {
  /** Month, objection; over all industries. */
  public static final String CONCERNS = "month-objection";

  /** Month, objection, industry. */
  public static final String CONCERNS_IN = "month-objection-industry";

  /** Month; over all industries. */
  public static final String DEALS = "month-deals";

  /** Month, industry. */
  public static final String DEALS_IN = "month-deals-industry";

  private static final CellDimension MONTH =
      CellDimension.text(
          "month", "[0-9]{4}-(0[1-9]|1[0-2])", "is a year and a month such as 2026-03");

  static final CellSchema SHAPES =
      CellSchema.of(
          Shape.of(CONCERNS, MONTH, CellDimension.OBJECTION),
          Shape.of(CONCERNS_IN, MONTH, CellDimension.OBJECTION, CellDimension.INDUSTRY),
          Shape.of(DEALS, MONTH),
          Shape.of(DEALS_IN, MONTH, CellDimension.INDUSTRY));

  /** Declares its list. */
  public MarketTrends() {
    super(
        "market-trends",
        "Shows which concerns are raised and how many deals are won, month by month.",
        SHAPES,
        MarketTrend::of);
  }

  @Override
  public List<CellKey> cells(PatternReleased release) {
    var month = release.month().toString();
    var first = release.codes().getFirst();
    return switch (release.kind()) {
      case CONCERN_BY_INDUSTRY -> {
        var overall = CellKey.of(CONCERNS, month, first);
        yield release.level() == Level.PARENT
            ? List.of(overall)
            : List.of(overall, CellKey.of(CONCERNS_IN, month, first, release.codes().get(1)));
      }
      case DEAL_BY_INDUSTRY ->
          List.of(CellKey.of(DEALS, month), CellKey.of(DEALS_IN, month, first));
      case OBJECTION_BY_INDUSTRY,
          OBJECTION_BY_SIZE,
          OBJECTION_BY_PRICE,
          SEQUENCE,
          MESSAGE_TIMING,
          FOLLOW_UP,
          TEMPLATE_USE,
          DEAL_BY_SIZE,
          DEAL_BY_PRICE ->
          List.of();
    };
  }
}
