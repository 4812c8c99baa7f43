package io.saleslore.query.advice.prediction;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.CodeParameter;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.http.TextLength;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.PriceBand;
import io.saleslore.query.advice.situation.ObjectionReader;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.SuccessMeasure;
import io.saleslore.query.background.OffEventLoop;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Audience({CallerRole.MARKETER, CallerRole.DATA_TEAM})
record PredictionEndpoint(ObjectionReader objections, CurrentPredictionModels models) {
  /**
   * A situation in words or codes and what is to be tried; the words never show in a log.
   *
   * @param measure {@code eased} unless it is {@code won}
   */
  record PredictionQuestion(
      @TextLength(TextLength.QUESTION) @Nullable String text,
      @Nullable String objection,
      @Nullable String approach,
      @Nullable String industry,
      @Nullable String businessSize,
      @Nullable String priceBand,
      @Nullable String measure) {
    @Override
    public String toString() {
      return "PredictionQuestion";
    }
  }

  @PostMapping("/api/v1/predictions")
  Mono<Prediction> predict(@RequestBody PredictionQuestion question) {
    var approach =
        InvalidField.required(
            "approach", CodeParameter.parse(Approach.class, "approach", question.approach()));
    var measure =
        Objects.requireNonNullElse(
            CodeParameter.parse(SuccessMeasure.class, "measure", question.measure()),
            SuccessMeasure.EASED);
    var given = CodeParameter.parse(Objection.class, "objection", question.objection());
    var industry = CodeParameter.parseKnown(Industry.class, "industry", question.industry());
    var size =
        CodeParameter.parseKnown(BusinessSize.class, "businessSize", question.businessSize());
    var price = CodeParameter.parseKnown(PriceBand.class, "priceBand", question.priceBand());
    var objection = objections.objection(given, question.text());
    return OffEventLoop.call(
        () -> {
          var read = objection.get();
          var situation = new CustomerSituation(read.objection(), industry, size, price);
          var query = new PredictionQuery(situation, approach, measure);
          return Prediction.of(query, models.get(measure)).because(read.whyNone());
        });
  }
}
