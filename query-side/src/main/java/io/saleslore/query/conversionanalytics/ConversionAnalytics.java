package io.saleslore.query.conversionanalytics;

import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.readmodel.CellKey;
import io.saleslore.query.readmodel.ReadModel;
import java.util.List;
import org.springframework.stereotype.Component;

/** Deals by industry (and cycle length), size and price, and stories by the approaches in order. */
@Component
class ConversionAnalytics implements ReadModel {
  static final String INDUSTRY = "industry";

  @Override
  public String name() {
    return "conversion-analytics";
  }

  @Override
  public List<CellKey> cells(PatternReleased release) {
    var codes = release.codes();
    boolean parent = release.level() == Level.PARENT;
    return switch (release.kind()) {
      case DEAL_BY_INDUSTRY -> {
        var industry = CellKey.of(INDUSTRY, codes.getFirst());
        yield parent
            ? List.of(industry)
            : List.of(industry, new CellKey("industry-cycle-length", codes));
      }
      case DEAL_BY_SIZE -> List.of(new CellKey("business-size", codes));
      case DEAL_BY_PRICE -> List.of(new CellKey("price-band", codes));
      case SEQUENCE -> {
        var firstTwo = new CellKey("first-two-approaches", codes.subList(0, 2));
        yield parent ? List.of(firstTwo) : List.of(firstTwo, new CellKey("sequence", codes));
      }
      case OBJECTION_BY_INDUSTRY,
          OBJECTION_BY_SIZE,
          OBJECTION_BY_PRICE,
          CONCERN_BY_INDUSTRY,
          MESSAGE_TIMING,
          FOLLOW_UP,
          TEMPLATE_USE ->
          List.of();
    };
  }
}
