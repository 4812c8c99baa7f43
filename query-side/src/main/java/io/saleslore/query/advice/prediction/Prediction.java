package io.saleslore.query.advice.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.query.advice.successrate.CustomerAttribute;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.SuccessMeasure;
import io.saleslore.query.advice.successrate.SuccessRate;
import io.saleslore.query.evidence.PlainWords;
import io.saleslore.query.evidence.RoundedRate;
import io.saleslore.query.evidence.RoundedRate.PercentInterval;
import io.saleslore.query.evidence.Silence;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How likely an approach is to work.
 *
 * @param measure what counts as working
 * @param probability in per cent, null where there is not enough evidence
 * @param plain how often anything works, whatever the objection and the approach
 * @param skill how much better than the plain rate the predictions of the past were
 * @param silence why no probability is given
 * @param interval holds the probability with 95 %; also where it is too wide to give one
 * @param basis what the probability is made from
 * @param hidden what the question names of the customer and no release knows
 * @param edition the edition that answered
 * @param release the number of the last release that the answer rests on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Prediction(
    CustomerSituation situation,
    Approach approach,
    SuccessMeasure measure,
    boolean notEnoughEvidence,
    @Nullable Silence silence,
    @Nullable Integer probability,
    @Nullable PercentInterval interval,
    @Nullable RoundedRate plain,
    PredictionSkill skill,
    List<PredictionBasis> basis,
    List<CustomerAttribute> hidden,
    String sentence,
    String model,
    int edition,
    long release) {
  /** Names this way of predicting; a change in it is a new name. */
  static final String MODEL = "pooled-log-odds-3";

  static Prediction of(PredictionQuery query, TestedRates tested) {
    var rate = tested.model().rate(query.situation(), query.approach()).orElse(null);
    var refusal = RefusedPrediction.of(query, tested).orElse(null);
    var sentence = refusal == null ? sentence(query, rate) : refusal.sentence();
    return new Prediction(
        query.situation(),
        query.approach(),
        query.measure(),
        refusal != null,
        refusal == null ? null : refusal.silence(),
        refusal != null || rate == null ? null : rate.rounded().rate(),
        rate == null || !isBounded(refusal) ? null : rate.rounded().interval(),
        RoundedRate.observed(tested.model().all()),
        tested.skill().skill(),
        rate == null || !isBounded(refusal) ? List.of() : basis(rate),
        rate == null ? List.of() : rate.hidden().stream().sorted().toList(),
        sentence,
        MODEL,
        tested.rates().edition(),
        tested.rates().release());
  }

  /** Whether it can be said between which bounds the probability lies. */
  private static boolean isBounded(@Nullable RefusedPrediction refusal) {
    return refusal == null || refusal.silence() == Silence.TOO_UNCERTAIN;
  }

  private static List<PredictionBasis> basis(SuccessRate rate) {
    return rate.basis().stream().map(PredictionBasis::of).toList();
  }

  private static String sentence(PredictionQuery query, @Nullable SuccessRate rate) {
    return rate == null
        ? ""
        : "%s is likely to %s in %s; known from %s."
            .formatted(
                PlainWords.name(query.approach()),
                query.measure() == SuccessMeasure.EASED ? "work" : "end in a won deal",
                PlainWords.rate(rate.rounded()),
                basis(rate).stream()
                    .map(PredictionBasis::inWords)
                    .collect(Collectors.joining(" and ")));
  }

  /** The same with the reason why no objection was seen, where there is one. */
  Prediction because(@Nullable String reason) {
    return reason == null
        ? this
        : new Prediction(
            situation,
            approach,
            measure,
            notEnoughEvidence,
            silence,
            probability,
            interval,
            plain,
            skill,
            basis,
            hidden,
            reason,
            model,
            edition,
            release);
  }
}
