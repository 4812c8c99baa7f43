package io.saleslore.query.conversionanalytics;

import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.vocabulary.CycleLength;
import io.saleslore.query.readmodel.CellDimension;
import io.saleslore.query.readmodel.CellKey;
import io.saleslore.query.readmodel.CellSchema;
import io.saleslore.query.readmodel.ListedReadModel;
import io.saleslore.query.readmodel.Shape;
import java.util.List;
import org.springframework.stereotype.Component;

/** Deals by industry (and cycle length), size and price, and stories by the approaches in order. */
@Component
class ConversionAnalytics extends ListedReadModel<Conversion> {
  private static final String INDUSTRY = "industry";
  private static final String CYCLE_LENGTH = "industry-cycle-length";
  private static final String SIZE = "business-size";
  private static final String PRICE = "price-band";
  private static final String FIRST_TWO = "first-two-approaches";
  private static final String SEQUENCE = "sequence";

  private static final CellDimension SECOND = CellDimension.unfiltered("second");
  private static final CellDimension THIRD = CellDimension.unfiltered("third");

  private static final CellSchema SHAPES =
      CellSchema.of(
          Shape.of(INDUSTRY, CellDimension.INDUSTRY),
          Shape.of(
              CYCLE_LENGTH,
              CellDimension.INDUSTRY,
              CellDimension.of("cycleLength", CycleLength.class)),
          Shape.of(SIZE, CellDimension.BUSINESS_SIZE),
          Shape.of(PRICE, CellDimension.PRICE_BAND),
          Shape.of(FIRST_TWO, CellDimension.APPROACH, SECOND),
          Shape.of(SEQUENCE, CellDimension.APPROACH, SECOND, THIRD));

  ConversionAnalytics() {
    super(
        "conversion-analytics",
        "Shows how many of the decided deals were won, by industry, size, price and steps.",
        SHAPES,
        Conversion::of);
  }

  @Override
  public List<CellKey> cells(PatternReleased release) {
    var codes = release.codes();
    return switch (release.kind()) {
      case DEAL_BY_INDUSTRY ->
          CellKey.byLevel(
              release, CellKey.of(INDUSTRY, codes.getFirst()), new CellKey(CYCLE_LENGTH, codes));
      case DEAL_BY_SIZE -> List.of(new CellKey(SIZE, codes));
      case DEAL_BY_PRICE -> List.of(new CellKey(PRICE, codes));
      case SEQUENCE ->
          CellKey.byLevel(
              release, new CellKey(FIRST_TWO, codes.subList(0, 2)), new CellKey(SEQUENCE, codes));
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
