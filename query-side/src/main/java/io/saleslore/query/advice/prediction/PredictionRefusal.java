package io.saleslore.query.advice.prediction;

import io.saleslore.query.advice.situation.ReadObjection;
import io.saleslore.query.advice.successrate.SuccessRate;
import io.saleslore.query.evidence.RoundedRate;
import java.util.Optional;

/** Why no probability is given: no objection, too few cases, no skill, or too uncertain. */
final class PredictionRefusal {
  private PredictionRefusal() {}

  /** The reason in words, empty where the probability may be given. */
  static Optional<String> of(PredictionQuery query, TestedModel model, Optional<SuccessRate> rate) {
    var objection = query.situation().objection();
    if (objection == null) {
      return Optional.of(ReadObjection.NONE_SEEN);
    }
    if (rate.isEmpty()) {
      return Optional.of(
          "Not enough evidence: %s was not tried often enough against %s."
              .formatted(query.approach().code(), objection.code()));
    }
    if (!model.skill().isShown()) {
      return Optional.of(
          "Not enough evidence: tested on what they had not seen, predictions were no better than"
              + " the plain rate; no difference is shown.");
    }
    return rate.map(SuccessRate::interval)
        .filter(interval -> interval.isTooWide())
        .map(
            interval ->
                "Not enough evidence: the probability is not known more closely than %d–%d %%."
                    .formatted(
                        RoundedRate.percent(interval.low()), RoundedRate.percent(interval.high())));
  }
}
