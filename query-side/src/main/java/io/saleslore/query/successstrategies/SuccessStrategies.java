package io.saleslore.query.successstrategies;

import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.readmodel.CellKey;
import io.saleslore.query.readmodel.ReadModel;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What to try: approaches against whatever objection and against each, over all industries and by
 * industry, size or price; and the approaches of whole stories in order. What holds over all
 * industries comes from the releases by industry alone, since kinds are never added up.
 */
@Component
class SuccessStrategies implements ReadModel {
  static final String OVERALL = "approach";
  static final String BY_OBJECTION = "approach-objection";
  static final String FIRST_TWO = "first-two-approaches";
  static final String SEQUENCE = "sequence";

  static final Map<String, List<String>> SHAPES =
      Map.of(
          OVERALL,
          List.of("approach"),
          OVERALL + "-industry",
          List.of("approach", "industry"),
          OVERALL + "-size",
          List.of("approach", "businessSize"),
          OVERALL + "-price",
          List.of("approach", "priceBand"),
          BY_OBJECTION,
          List.of("approach", "objection"),
          BY_OBJECTION + "-industry",
          List.of("approach", "objection", "industry"),
          BY_OBJECTION + "-size",
          List.of("approach", "objection", "businessSize"),
          BY_OBJECTION + "-price",
          List.of("approach", "objection", "priceBand"),
          FIRST_TWO,
          List.of("approach", "second"),
          SEQUENCE,
          List.of("approach", "second", "third"));

  @Override
  public String name() {
    return "success-strategies";
  }

  @Override
  public List<CellKey> cells(PatternReleased release) {
    var codes = release.codes();
    boolean parent = release.level() == Level.PARENT;
    return switch (release.kind()) {
      case OBJECTION_BY_INDUSTRY -> {
        var overall = CellKey.of(OVERALL, codes.get(1));
        var against = CellKey.of(BY_OBJECTION, codes.get(1), codes.get(0));
        yield parent
            ? List.of(overall, against)
            : List.of(overall, against, of(OVERALL, "industry", codes), against("industry", codes));
      }
      case OBJECTION_BY_SIZE -> List.of(of(OVERALL, "size", codes), against("size", codes));
      case OBJECTION_BY_PRICE -> List.of(of(OVERALL, "price", codes), against("price", codes));
      case SEQUENCE -> {
        var firstTwo = new CellKey(FIRST_TWO, codes.subList(0, 2));
        yield parent ? List.of(firstTwo) : List.of(firstTwo, new CellKey(SEQUENCE, codes));
      }
      case CONCERN_BY_INDUSTRY,
          MESSAGE_TIMING,
          FOLLOW_UP,
          TEMPLATE_USE,
          DEAL_BY_INDUSTRY,
          DEAL_BY_SIZE,
          DEAL_BY_PRICE ->
          List.of();
    };
  }

  private static CellKey of(String shape, String third, List<String> codes) {
    return CellKey.of(shape + "-" + third, codes.get(1), codes.get(2));
  }

  private static CellKey against(String third, List<String> codes) {
    return CellKey.of(BY_OBJECTION + "-" + third, codes.get(1), codes.get(0), codes.get(2));
  }
}
