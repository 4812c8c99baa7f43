package io.saleslore.query.advice.prediction;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.CodeParameter;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.query.advice.situation.ObjectionReader;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.SuccessMeasure;
import io.saleslore.query.background.OffEventLoop;
import java.util.Objects;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Audience({CallerRole.MARKETER, CallerRole.DATA_TEAM})
record PredictionEndpoint(ObjectionReader objections, CurrentPredictionModels models) {
  @PostMapping("/api/v1/predictions")
  Mono<Prediction> predict(@RequestBody PredictionQuestion question) {
    var approach =
        InvalidField.required(
            "approach", CodeParameter.parse(Approach.class, "approach", question.approach()));
    var measure =
        Objects.requireNonNullElse(
            CodeParameter.parse(SuccessMeasure.class, "measure", question.measure()),
            SuccessMeasure.EASED);
    var codes = question.codes();
    var objection = objections.objection(codes.objection(), question.text());
    return OffEventLoop.call(
        () -> {
          var read = objection.get();
          var situation = CustomerSituation.of(codes.with(read.objection()));
          var query = new PredictionQuery(situation, approach, measure);
          return Prediction.of(query, models.get(measure)).because(read.whyNone());
        });
  }
}
