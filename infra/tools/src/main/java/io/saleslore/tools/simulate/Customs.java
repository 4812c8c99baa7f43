package io.saleslore.tools.simulate;

import static io.saleslore.kernel.vocabulary.Objection.AUTHORITY;
import static io.saleslore.kernel.vocabulary.Objection.BUDGET;
import static io.saleslore.kernel.vocabulary.Objection.COMPETITOR;
import static io.saleslore.kernel.vocabulary.Objection.COMPLIANCE;
import static io.saleslore.kernel.vocabulary.Objection.CONTRACT;
import static io.saleslore.kernel.vocabulary.Objection.EFFORT;
import static io.saleslore.kernel.vocabulary.Objection.NEED;
import static io.saleslore.kernel.vocabulary.Objection.SPEED;
import static io.saleslore.kernel.vocabulary.Objection.TIMING;
import static io.saleslore.kernel.vocabulary.Objection.TRUST;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.tools.simulate.truth.PlantedEffect;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What customers of an industry worry about, and what marketers try about it. */
final class Customs {
  static final Map<Industry, Integer> INDUSTRIES =
      new EnumMap<>(
          Map.of(
              Industry.MANUFACTURING, 26,
              Industry.PROFESSIONAL_SERVICES, 18,
              Industry.HEALTHCARE, 17,
              Industry.RETAIL, 17,
              Industry.INFORMATION, 12,
              Industry.HOSPITALITY, 10));

  static final Map<BusinessSize, Integer> SIZES =
      new EnumMap<>(
          Map.of(
              BusinessSize.SOLO, 10,
              BusinessSize.MICRO, 20,
              BusinessSize.SMALL, 30,
              BusinessSize.MEDIUM, 25,
              BusinessSize.LARGE, 15));

  private static final Map<Objection, Integer> COMMON = concerns(BUDGET, 30);

  private static final Map<Industry, Map<Objection, Integer>> CONCERNS =
      new EnumMap<>(
          Map.of(
              Industry.MANUFACTURING, concerns(BUDGET, 45, NEED, 24),
              Industry.PROFESSIONAL_SERVICES, concerns(BUDGET, 50, TRUST, 14),
              Industry.HEALTHCARE, concerns(COMPLIANCE, 55, BUDGET, 16),
              Industry.RETAIL, concerns(SPEED, 45, BUDGET, 26)));

  private static final Map<Objection, List<List<Approach>>> PLAYS =
      new EnumMap<>(
          Map.of(
              BUDGET,
                  each(
                      Approach.ROI_CALCULATOR,
                      Approach.COST_SAVINGS,
                      Approach.CASE_STUDY,
                      Approach.PAYMENT_PLAN,
                      Approach.DISCOUNT),
              TIMING, each(Approach.URGENCY, Approach.TRIAL, Approach.QUICK_IMPLEMENTATION),
              AUTHORITY,
                  each(Approach.CASE_STUDY, Approach.REFERENCE, Approach.CLARIFYING_QUESTION),
              NEED,
                  List.of(
                      List.of(Approach.DEMO, Approach.TRIAL),
                      List.of(Approach.CASE_STUDY),
                      List.of(Approach.CLARIFYING_QUESTION)),
              TRUST, each(Approach.REFERENCE, Approach.GUARANTEE, Approach.CASE_STUDY),
              COMPETITOR, each(Approach.COMPARISON, Approach.DEMO, Approach.DISCOUNT),
              COMPLIANCE, each(Approach.CERTIFICATION, Approach.REFERENCE, Approach.GUARANTEE),
              EFFORT, each(Approach.QUICK_IMPLEMENTATION, Approach.DEMO, Approach.SCOPE_CHANGE),
              CONTRACT, each(Approach.GUARANTEE, Approach.SCOPE_CHANGE, Approach.TRIAL),
              SPEED, each(Approach.QUICK_IMPLEMENTATION, Approach.REFERENCE, Approach.GUARANTEE)));

  private Customs() {}

  /** How often customers of the industry object so, against each other. */
  static Map<Objection, Integer> concerns(Industry industry, PlantedEffect effect) {
    return effect == PlantedEffect.NONE ? COMMON : CONCERNS.getOrDefault(industry, COMMON);
  }

  /** What may be tried; a play of two approaches stands or falls as one. */
  static List<List<Approach>> plays(Objection objection) {
    return PLAYS.getOrDefault(objection, List.of());
  }

  private static List<List<Approach>> each(Approach... approaches) {
    return List.of(approaches).stream().map(List::of).toList();
  }

  private static Map<Objection, Integer> concerns(Objection most, int weight) {
    var weights = new EnumMap<Objection, Integer>(Objection.class);
    for (var each : Objection.values()) {
      if (each != Objection.OTHER) {
        weights.put(each, 6);
      }
    }
    weights.put(most, weight);
    return weights;
  }

  private static Map<Objection, Integer> concerns(
      Objection most, int weight, Objection next, int nextWeight) {
    var weights = concerns(most, weight);
    weights.put(next, nextWeight);
    return weights;
  }
}
