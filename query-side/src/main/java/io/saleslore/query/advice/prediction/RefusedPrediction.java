package io.saleslore.query.advice.prediction;

import io.saleslore.query.advice.situation.ReadObjection;
import io.saleslore.query.advice.successrate.SuccessRate;
import io.saleslore.query.evidence.PlainWords;
import io.saleslore.query.evidence.Silence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why no probability is given. */
record RefusedPrediction(Silence silence, String sentence) {
  /** Empty where the probability may be given. */
  static Optional<RefusedPrediction> of(PredictionQuery query, TestedRates tested) {
    var objection = query.situation().objection();
    if (objection == null) {
      return refused(Silence.NO_OBJECTION, ReadObjection.NONE_SEEN);
    }
    var approach = PlainWords.name(query.approach());
    if (tested.model().trials(objection, query.approach()).cases() == 0) {
      return refused(
          Silence.HIDDEN,
          "Not enough evidence: how well %s works against %s is hidden: too few colleagues."
              .formatted(approach, objection.code()));
    }
    return refusal(approach, query, tested, rate(query, tested));
  }

  private static Optional<RefusedPrediction> refusal(
      String approach, PredictionQuery query, TestedRates tested, @Nullable SuccessRate rate) {
    if (rate == null) {
      return refused(
          Silence.TOO_FEW,
          "Not enough evidence: %s was not tried often enough against this objection."
              .formatted(approach));
    }
    if (!tested.skill().isShown()) {
      return refused(
          Silence.NOT_BETTER_THAN_PLAIN,
          "Not enough evidence: tested on what they had not seen, predictions were no better than"
              + " plain averages; no difference is shown.");
    }
    return rate.interval().isTooWide()
        ? refused(
            Silence.TOO_UNCERTAIN,
            "Not enough evidence to be more exact: %s works in %s such cases."
                .formatted(approach, PlainWords.between(rate.rounded())))
        : Optional.empty();
  }

  private static @Nullable SuccessRate rate(PredictionQuery query, TestedRates tested) {
    return tested.model().rate(query.situation(), query.approach()).orElse(null);
  }

  private static Optional<RefusedPrediction> refused(Silence silence, String sentence) {
    return Optional.of(new RefusedPrediction(silence, sentence));
  }
}
