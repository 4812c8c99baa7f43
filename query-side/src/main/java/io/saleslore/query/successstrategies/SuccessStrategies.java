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
  private static final String OVERALL_INDUSTRY = OVERALL + "-industry";
  private static final String OVERALL_SIZE = OVERALL + "-size";
  private static final String OVERALL_PRICE = OVERALL + "-price";
  private static final String BY_OBJECTION_INDUSTRY = BY_OBJECTION + "-industry";
  private static final String BY_OBJECTION_SIZE = BY_OBJECTION + "-size";
  private static final String BY_OBJECTION_PRICE = BY_OBJECTION + "-price";
  static final String FIRST_TWO = "first-two-approaches";
  static final String SEQUENCE = "sequence";

  static final Map<String, List<String>> SHAPES =
      Map.of(
          OVERALL,
          List.of("approach"),
          OVERALL_INDUSTRY,
          List.of("approach", "industry"),
          OVERALL_SIZE,
          List.of("approach", "businessSize"),
          OVERALL_PRICE,
          List.of("approach", "priceBand"),
          BY_OBJECTION,
          List.of("approach", "objection"),
          BY_OBJECTION_INDUSTRY,
          List.of("approach", "objection", "industry"),
          BY_OBJECTION_SIZE,
          List.of("approach", "objection", "businessSize"),
          BY_OBJECTION_PRICE,
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
            : List.of(
                overall,
                against,
                overall(OVERALL_INDUSTRY, codes),
                against(BY_OBJECTION_INDUSTRY, codes));
      }
      case OBJECTION_BY_SIZE ->
          List.of(overall(OVERALL_SIZE, codes), against(BY_OBJECTION_SIZE, codes));
      case OBJECTION_BY_PRICE ->
          List.of(overall(OVERALL_PRICE, codes), against(BY_OBJECTION_PRICE, codes));
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

  private static CellKey overall(String shape, List<String> codes) {
    return CellKey.of(shape, codes.get(1), codes.get(2));
  }

  private static CellKey against(String shape, List<String> codes) {
    return CellKey.of(shape, codes.get(1), codes.get(0), codes.get(2));
  }
}
