package io.saleslore.query.advice.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.SuccessMeasure;
import io.saleslore.query.advice.successrate.SuccessRate;
import io.saleslore.query.evidence.RoundedRate;
import io.saleslore.query.evidence.RoundedRate.PercentInterval;
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
 * @param basis what the probability is made from
 * @param edition the edition that answered
 * @param release the number of the last release that the answer rests on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Prediction(
    CustomerSituation situation,
    Approach approach,
    SuccessMeasure measure,
    boolean notEnoughEvidence,
    @Nullable Integer probability,
    @Nullable PercentInterval interval,
    @Nullable RoundedRate plain,
    PredictionSkill skill,
    List<PredictionBasis> basis,
    String sentence,
    String model,
    int edition,
    long release) {
  static Prediction of(PredictionQuery query, TestedModel model) {
    var rate = model.model().rate(query.situation(), query.approach());
    var refusal = PredictionRefusal.of(query, model, rate);
    return refusal.isPresent() || rate.isEmpty()
        ? of(query, model, null, List.of(), refusal.orElse(""))
        : answered(query, model, rate.get());
  }

  private static Prediction answered(PredictionQuery query, TestedModel model, SuccessRate rate) {
    var rounded = rate.rounded();
    var basis = rate.basis().stream().map(PredictionBasis::of).toList();
    var sentence =
        "%s against %s is likely to %s in %d %% of such situations (95 %% interval %d–%d %%); made from %s."
            .formatted(
                query.approach().code(),
                code(query.situation().objection()),
                query.measure() == SuccessMeasure.EASED ? "ease" : "win",
                rounded.rate(),
                rounded.interval().low(),
                rounded.interval().high(),
                basis.stream().map(PredictionBasis::inWords).collect(Collectors.joining(", ")));
    return of(query, model, rounded, basis, sentence);
  }

  private static Prediction of(
      PredictionQuery query,
      TestedModel model,
      @Nullable RoundedRate rate,
      List<PredictionBasis> basis,
      String sentence) {
    return new Prediction(
        query.situation(),
        query.approach(),
        query.measure(),
        rate == null,
        rate == null ? null : rate.rate(),
        rate == null ? null : rate.interval(),
        RoundedRate.observed(model.all()),
        model.skill().skill(),
        basis,
        sentence,
        model.name(),
        model.edition(),
        model.release());
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
            probability,
            interval,
            plain,
            skill,
            basis,
            reason,
            model,
            edition,
            release);
  }

  private static String code(@Nullable Code code) {
    return code == null ? "" : code.code();
  }
}
