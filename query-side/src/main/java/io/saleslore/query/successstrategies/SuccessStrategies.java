package io.saleslore.query.successstrategies;

import static io.saleslore.query.readmodel.CellDimension.APPROACH;
import static io.saleslore.query.readmodel.CellDimension.BUSINESS_SIZE;
import static io.saleslore.query.readmodel.CellDimension.INDUSTRY;
import static io.saleslore.query.readmodel.CellDimension.OBJECTION;
import static io.saleslore.query.readmodel.CellDimension.PRICE_BAND;

import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.readmodel.CellDimension;
import io.saleslore.query.readmodel.CellKey;
import io.saleslore.query.readmodel.CellOrder;
import io.saleslore.query.readmodel.CellSchema;
import io.saleslore.query.readmodel.ListedReadModel;
import io.saleslore.query.readmodel.Shape;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What to try: approaches against whatever objection and against each, over all industries and by
 * industry, size or price; and the approaches of whole stories in order. What holds over all
 * industries comes from the releases by industry alone, since kinds are never added up.
 */
@Component
class SuccessStrategies extends ListedReadModel<SuccessStrategy> {
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

  private static final CellDimension SECOND = CellDimension.unfiltered("second");
  private static final CellDimension THIRD = CellDimension.unfiltered("third");

  static final CellSchema SHAPES =
      CellSchema.of(
          Shape.of(OVERALL, APPROACH),
          Shape.of(BY_OBJECTION, APPROACH, OBJECTION),
          Shape.of(OVERALL_INDUSTRY, APPROACH, INDUSTRY),
          Shape.of(OVERALL_SIZE, APPROACH, BUSINESS_SIZE),
          Shape.of(OVERALL_PRICE, APPROACH, PRICE_BAND),
          Shape.of(BY_OBJECTION_INDUSTRY, APPROACH, OBJECTION, INDUSTRY),
          Shape.of(BY_OBJECTION_SIZE, APPROACH, OBJECTION, BUSINESS_SIZE),
          Shape.of(BY_OBJECTION_PRICE, APPROACH, OBJECTION, PRICE_BAND),
          Shape.of(FIRST_TWO, APPROACH, SECOND),
          Shape.of(SEQUENCE, APPROACH, SECOND, THIRD));

  SuccessStrategies() {
    super(
        "success-strategies",
        "Ranks approaches by how often they ease, the surest first.",
        SHAPES,
        SuccessStrategy::of);
  }

  /** The coarsest that have all that is asked for, so that a list never holds a try twice. */
  @Override
  public Collection<Shape> listed(Collection<Shape> fitting) {
    return fitting.stream().min(Comparator.comparingInt(each -> each.dimensions().size())).stream()
        .toList();
  }

  @Override
  public CellOrder order() {
    return StrategyRank.ORDER;
  }

  @Override
  public List<CellKey> cells(PatternReleased release) {
    var codes = release.codes();
    return switch (release.kind()) {
      case OBJECTION_BY_INDUSTRY -> byIndustry(release);
      case OBJECTION_BY_SIZE ->
          List.of(overall(OVERALL_SIZE, codes), against(BY_OBJECTION_SIZE, codes));
      case OBJECTION_BY_PRICE ->
          List.of(overall(OVERALL_PRICE, codes), against(BY_OBJECTION_PRICE, codes));
      case SEQUENCE -> stories(release);
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

  private static List<CellKey> byIndustry(PatternReleased release) {
    var codes = release.codes();
    var overall = CellKey.of(OVERALL, codes.get(1));
    var against = CellKey.of(BY_OBJECTION, codes.get(1), codes.get(0));
    return release.level() == Level.PARENT
        ? List.of(overall, against)
        : List.of(
            overall,
            against,
            overall(OVERALL_INDUSTRY, codes),
            against(BY_OBJECTION_INDUSTRY, codes));
  }

  private static List<CellKey> stories(PatternReleased release) {
    return CellKey.byLevel(
        release,
        new CellKey(FIRST_TWO, release.codes().subList(0, 2)),
        new CellKey(SEQUENCE, release.codes()));
  }

  private static CellKey overall(String shape, List<String> codes) {
    return CellKey.of(shape, codes.get(1), codes.get(2));
  }

  private static CellKey against(String shape, List<String> codes) {
    return CellKey.of(shape, codes.get(1), codes.get(0), codes.get(2));
  }
}
