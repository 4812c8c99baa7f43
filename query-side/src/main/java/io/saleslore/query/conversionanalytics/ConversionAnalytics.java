package io.saleslore.query.conversionanalytics;

import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.readmodel.CellKey;
import io.saleslore.query.readmodel.ReadModel;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Deals by industry (and cycle length), size and price, and stories by the approaches in order. */
@Component
class ConversionAnalytics implements ReadModel {
  private static final String INDUSTRY = "industry";
  private static final String CYCLE_LENGTH = "industry-cycle-length";
  private static final String SIZE = "business-size";
  private static final String PRICE = "price-band";
  private static final String FIRST_TWO = "first-two-approaches";
  private static final String SEQUENCE = "sequence";

  static final Map<String, List<String>> SHAPES =
      Map.of(
          INDUSTRY, List.of("industry"),
          CYCLE_LENGTH, List.of("industry", "cycleLength"),
          SIZE, List.of("businessSize"),
          PRICE, List.of("priceBand"),
          FIRST_TWO, List.of("approach", "second"),
          SEQUENCE, List.of("approach", "second", "third"));

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
        yield parent ? List.of(industry) : List.of(industry, new CellKey(CYCLE_LENGTH, codes));
      }
      case DEAL_BY_SIZE -> List.of(new CellKey(SIZE, codes));
      case DEAL_BY_PRICE -> List.of(new CellKey(PRICE, codes));
      case SEQUENCE -> {
        var firstTwo = new CellKey(FIRST_TWO, codes.subList(0, 2));
        yield parent ? List.of(firstTwo) : List.of(firstTwo, new CellKey(SEQUENCE, codes));
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
