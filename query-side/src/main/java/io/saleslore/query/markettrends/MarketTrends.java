package io.saleslore.query.markettrends;

import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.readmodel.CellKey;
import io.saleslore.query.readmodel.ReadModel;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Concerns raised and deals decided by month: over all industries, and in each. */
@Component
public class MarketTrends implements ReadModel {
  /** Month, objection; over all industries. */
  public static final String CONCERNS = "month-objection";

  /** Month, objection, industry. */
  public static final String CONCERNS_IN = "month-objection-industry";

  /** Month; over all industries. */
  public static final String DEALS = "month-deals";

  /** Month, industry. */
  public static final String DEALS_IN = "month-deals-industry";

  static final Map<String, List<String>> SHAPES =
      Map.of(
          CONCERNS, List.of("month", "objection"),
          CONCERNS_IN, List.of("month", "objection", "industry"),
          DEALS, List.of("month"),
          DEALS_IN, List.of("month", "industry"));

  @Override
  public String name() {
    return "market-trends";
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
