package io.saleslore.query.timingpatterns;

import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.vocabulary.Attempt;
import io.saleslore.kernel.vocabulary.Gap;
import io.saleslore.kernel.vocabulary.PartOfDay;
import io.saleslore.kernel.vocabulary.Weekday;
import io.saleslore.query.readmodel.CellDimension;
import io.saleslore.query.readmodel.CellKey;
import io.saleslore.query.readmodel.CellSchema;
import io.saleslore.query.readmodel.ListedReadModel;
import io.saleslore.query.readmodel.Shape;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Messages by weekday and hour in the customer's time, and by weekday and part of day; follow-ups
 * by gap and attempt, and by gap. The coarser cells hold crowds and parents of their kind.
 */
@Component
class TimingPatterns extends ListedReadModel<TimingPattern> {
  static final String WEEKDAY_HOUR = "weekday-hour";
  static final String WEEKDAY_PART = "weekday-part-of-day";
  static final String GAP_ATTEMPT = "gap-attempt";
  static final String GAP = "gap";

  private static final CellDimension OF_WEEKDAY = CellDimension.of("weekday", Weekday.class);
  private static final CellDimension OF_GAP = CellDimension.of("gap", Gap.class);

  static final CellSchema SHAPES =
      CellSchema.of(
          Shape.of(
              WEEKDAY_HOUR, OF_WEEKDAY, CellDimension.text("hour", "1?[0-9]|2[0-3]", "is 0 to 23")),
          Shape.of(WEEKDAY_PART, OF_WEEKDAY, CellDimension.of("partOfDay", PartOfDay.class)),
          Shape.of(GAP_ATTEMPT, OF_GAP, CellDimension.of("attempt", Attempt.class)),
          Shape.of(GAP, OF_GAP));

  TimingPatterns() {
    super(
        "timing-patterns",
        "Shows when messages and follow-ups are answered.",
        SHAPES,
        TimingPattern::of);
  }

  @Override
  public List<CellKey> cells(PatternReleased release) {
    return switch (release.kind()) {
      case MESSAGE_TIMING -> message(release);
      case FOLLOW_UP -> followUp(release);
      case OBJECTION_BY_INDUSTRY,
          OBJECTION_BY_SIZE,
          OBJECTION_BY_PRICE,
          CONCERN_BY_INDUSTRY,
          SEQUENCE,
          TEMPLATE_USE,
          DEAL_BY_INDUSTRY,
          DEAL_BY_SIZE,
          DEAL_BY_PRICE ->
          List.of();
    };
  }

  private static List<CellKey> message(PatternReleased release) {
    var codes = release.codes();
    if (release.level() == Level.PARENT) {
      return List.of(new CellKey(WEEKDAY_PART, codes));
    }
    var part = PartOfDay.of(Integer.parseInt(codes.get(1))).code();
    return List.of(
        new CellKey(WEEKDAY_HOUR, codes), CellKey.of(WEEKDAY_PART, codes.getFirst(), part));
  }

  private static List<CellKey> followUp(PatternReleased release) {
    return CellKey.byLevel(
        release,
        CellKey.of(GAP, release.codes().getFirst()),
        new CellKey(GAP_ATTEMPT, release.codes()));
  }
}
