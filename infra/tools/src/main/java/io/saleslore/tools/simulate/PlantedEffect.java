package io.saleslore.tools.simulate;

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
import org.jspecify.annotations.Nullable;

/**
 * The truth that a simulated world is made from: how often a try eases and a message is answered.
 */
enum PlantedEffect {
  /** What works depends on the customer and the hour, as far as {@link #TRIES} and the rest say. */
  AS_PLANTED,
  /** The same base rates everywhere. */
  NONE;

  /** How often a try eases where nothing else is planted. */
  static final double EASED = 0.45;

  /** How often a message or a follow-up is answered within a day where nothing else is planted. */
  static final double REPLIED = 0.27;

  /** The first that fits holds. */
  static final List<PlantedTry> TRIES =
      List.of(
          inIndustry(Objection.BUDGET, Approach.ROI_CALCULATOR, Industry.MANUFACTURING, 0.85),
          inIndustry(Objection.BUDGET, Approach.COST_SAVINGS, Industry.MANUFACTURING, 0.65),
          inIndustry(Objection.NEED, Approach.DEMO, Industry.MANUFACTURING, 0.75),
          inIndustry(Objection.NEED, Approach.TRIAL, Industry.MANUFACTURING, 0.75),
          inIndustry(Objection.BUDGET, Approach.CASE_STUDY, Industry.PROFESSIONAL_SERVICES, 0.68),
          inIndustry(Objection.COMPLIANCE, Approach.CERTIFICATION, Industry.HEALTHCARE, 0.80),
          inIndustry(Objection.SPEED, Approach.QUICK_IMPLEMENTATION, Industry.RETAIL, 0.78),
          new PlantedTry(
              Objection.BUDGET, Approach.PAYMENT_PLAN, null, List.of(SOLO, MICRO, SMALL), 0.70));

  /**
   * How much more or less often a wording eases than its approach does. The two wordings of an
   * approach are equally likely, so what is planted for the approach stays as it is.
   */
  static final List<PlantedTemplate> TEMPLATES =
      List.of(
          new PlantedTemplate(new TemplateId(1), Objection.BUDGET, 0.12),
          new PlantedTemplate(new TemplateId(2), Objection.BUDGET, -0.12),
          new PlantedTemplate(new TemplateId(9), Objection.BUDGET, -0.20),
          new PlantedTemplate(new TemplateId(10), Objection.BUDGET, 0.20));

  static final List<PlantedSlot> SLOTS =
      List.of(new PlantedSlot(Weekday.TUE, 10, 0.40), new PlantedSlot(Weekday.FRI, 15, 0.15));

  /** After how long a follow-up is how welcome. */
  static final Map<Gap, Double> FOLLOW_UPS =
      new EnumMap<>(
          Map.of(
              Gap.ONE_DAY, 0.25,
              Gap.TWO_DAYS, 0.30,
              Gap.THREE_DAYS, 0.35,
              Gap.FROM_4_TO_6_DAYS, 0.27,
              Gap.ONE_WEEK, 0.20));

  /**
   * How often an approach eases an objection.
   *
   * @param industry where it holds, null for everywhere
   * @param sizes where it holds, empty for everywhere
   */
  record PlantedTry(
      Objection objection,
      Approach approach,
      @Nullable Industry industry,
      List<BusinessSize> sizes,
      double eased) {
    private boolean fits(Objection objected, Approach tried, Company company) {
      return objection == objected
          && approach == tried
          && (industry == null || industry == company.industry())
          && (sizes.isEmpty() || sizes.contains(company.size()));
    }
  }

  /** What a wording adds to how often its approach eases an objection. */
  record PlantedTemplate(TemplateId template, Objection objection, double added) {}

  /** How often a message of that hour is answered within a day. */
  record PlantedSlot(Weekday weekday, int hour, double replied) {}

  double eased(Objection objection, Approach approach, Company company) {
    if (this == NONE) {
      return EASED;
    }
    return TRIES.stream()
        .filter(each -> each.fits(objection, approach, company))
        .mapToDouble(PlantedTry::eased)
        .findFirst()
        .orElse(EASED);
  }

  double added(TemplateId template, Objection objection) {
    return TEMPLATES.stream()
        .filter(_ -> this != NONE)
        .filter(each -> each.template().equals(template) && each.objection() == objection)
        .mapToDouble(PlantedTemplate::added)
        .sum();
  }

  double replied(Weekday weekday, int hour) {
    if (this == NONE) {
      return REPLIED;
    }
    return SLOTS.stream()
        .filter(each -> each.weekday() == weekday && each.hour() == hour)
        .mapToDouble(PlantedSlot::replied)
        .findFirst()
        .orElse(REPLIED);
  }

  double replied(Gap gap) {
    return this == NONE ? REPLIED : FOLLOW_UPS.getOrDefault(gap, REPLIED);
  }

  private static PlantedTry inIndustry(
      Objection objection, Approach approach, Industry industry, double eased) {
    return new PlantedTry(objection, approach, industry, List.of(), eased);
  }
}
