package io.saleslore.tools.simulate.truth;

import static io.saleslore.kernel.vocabulary.BusinessSize.MICRO;
import static io.saleslore.kernel.vocabulary.BusinessSize.SMALL;
import static io.saleslore.kernel.vocabulary.BusinessSize.SOLO;

import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Gap;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Weekday;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The truth that a simulated world is made from: how often a try eases and a message is answered.
 */
public enum PlantedEffect {
  /** What works depends on the customer and the hour, as far as {@link #TRIES} and the rest say. */
  AS_PLANTED,
  /** The same base rates everywhere. */
  NONE;

  /** How often a try eases where nothing else is planted. */
  public static final double EASED = 0.45;

  /** How often a message or a follow-up is answered within a day where nothing else is planted. */
  public static final double REPLIED = 0.27;

  /** The first that fits holds. */
  public static final List<PlantedTry> TRIES =
      List.of(
          PlantedTry.in(Objection.BUDGET, Approach.ROI_CALCULATOR, Industry.MANUFACTURING, 0.85),
          PlantedTry.in(Objection.BUDGET, Approach.COST_SAVINGS, Industry.MANUFACTURING, 0.65),
          PlantedTry.in(Objection.NEED, Approach.DEMO, Industry.MANUFACTURING, 0.75),
          PlantedTry.in(Objection.NEED, Approach.TRIAL, Industry.MANUFACTURING, 0.75),
          PlantedTry.in(
              Objection.BUDGET, Approach.CASE_STUDY, Industry.PROFESSIONAL_SERVICES, 0.68),
          PlantedTry.in(Objection.COMPLIANCE, Approach.CERTIFICATION, Industry.HEALTHCARE, 0.80),
          PlantedTry.in(Objection.SPEED, Approach.QUICK_IMPLEMENTATION, Industry.RETAIL, 0.78),
          new PlantedTry(
              Objection.BUDGET, Approach.PAYMENT_PLAN, null, List.of(SOLO, MICRO, SMALL), 0.70));

  /**
   * How much more or less often a wording eases than its approach does. The two wordings of an
   * approach are equally likely, so what is planted for the approach stays as it is.
   */
  public static final List<PlantedTemplate> TEMPLATES =
      List.of(
          new PlantedTemplate(new TemplateId(1), Objection.BUDGET, 0.12),
          new PlantedTemplate(new TemplateId(2), Objection.BUDGET, -0.12),
          new PlantedTemplate(new TemplateId(9), Objection.BUDGET, -0.20),
          new PlantedTemplate(new TemplateId(10), Objection.BUDGET, 0.20));

  /** Hours at which messages are answered more or less often. */
  public static final List<PlantedSlot> SLOTS =
      List.of(new PlantedSlot(Weekday.TUE, 10, 0.40), new PlantedSlot(Weekday.FRI, 15, 0.15));

  /** After how long a follow-up is how welcome. */
  public static final Map<Gap, Double> FOLLOW_UPS =
      new EnumMap<>(
          Map.of(
              Gap.ONE_DAY, 0.25,
              Gap.TWO_DAYS, 0.30,
              Gap.THREE_DAYS, 0.35,
              Gap.FROM_4_TO_6_DAYS, 0.27,
              Gap.ONE_WEEK, 0.20));

  /** How often the approach eases the objection of such a customer. */
  public double eased(
      Objection objection, Approach approach, Industry industry, BusinessSize size) {
    if (this == NONE) {
      return EASED;
    }
    return TRIES.stream()
        .filter(each -> each.fits(objection, approach, industry, size))
        .mapToDouble(PlantedTry::eased)
        .findFirst()
        .orElse(EASED);
  }

  /** What the template adds to it. */
  public double added(TemplateId template, Objection objection) {
    return TEMPLATES.stream()
        .filter(_ -> this != NONE)
        .filter(each -> each.template().equals(template) && each.objection() == objection)
        .mapToDouble(PlantedTemplate::added)
        .sum();
  }

  /** How often a message of that hour is answered within a day. */
  public double replied(Weekday weekday, int hour) {
    if (this == NONE) {
      return REPLIED;
    }
    return SLOTS.stream()
        .filter(each -> each.weekday() == weekday && each.hour() == hour)
        .mapToDouble(PlantedSlot::replied)
        .findFirst()
        .orElse(REPLIED);
  }

  /** How often a follow-up after that gap is answered within a day. */
  public double replied(Gap gap) {
    return this == NONE ? REPLIED : FOLLOW_UPS.getOrDefault(gap, REPLIED);
  }
}
