package io.saleslore.query.advice;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.situation.SituationAnalyser;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.PriceBand;
import io.saleslore.kernel.vocabulary.Speaker;
import io.saleslore.query.http.CodeParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RestController
@Audience({CallerRole.MARKETER, CallerRole.DATA_TEAM})
class PredictionEndpoint {
  private final SituationAnalyser analyser;
  private final Forecaster forecaster;

  PredictionEndpoint(SituationAnalyser analyser, Forecaster forecaster) {
    this.analyser = analyser;
    this.forecaster = forecaster;
  }

  /**
   * A situation in words or codes and what is to be tried; the words never show in a log.
   *
   * @param measure {@code eased} unless it is {@code won}
   */
  record Question(
      @Nullable String text,
      @Nullable String objection,
      @Nullable String approach,
      @Nullable String industry,
      @Nullable String businessSize,
      @Nullable String priceBand,
      @Nullable String measure) {
    @Override
    public String toString() {
      return "Question";
    }
  }

  @PostMapping("/api/v1/predictions")
  Mono<Prediction> predict(@RequestBody Question question) {
    var approach = CodeParameter.parse(Approach.class, "approach", question.approach());
    if (approach == null) {
      throw new Rejection.InvalidField("approach", "is required");
    }
    var measured = CodeParameter.parse(Measure.class, "measure", question.measure());
    var measure = measured == null ? Measure.EASED : measured;
    var said = CodeParameter.parse(Objection.class, "objection", question.objection());
    var industry = CodeParameter.parseKnown(Industry.class, "industry", question.industry());
    var size =
        CodeParameter.parseKnown(BusinessSize.class, "businessSize", question.businessSize());
    var price = CodeParameter.parseKnown(PriceBand.class, "priceBand", question.priceBand());
    if (said == null && question.text() == null) {
      throw new Rejection.InvalidField("objection", "is required where there is no text");
    }
    var text = said == null ? Text.required(question.text()) : "";
    return Mono.fromCallable(
            () -> {
              var objection =
                  said == null ? analyser.analyse(text, Speaker.CUSTOMER).objection() : said;
              var asked = new Prediction.Asked(objection, industry, size, price);
              return predict(asked, approach, measure);
            })
        .subscribeOn(Schedulers.parallel());
  }

  private Prediction predict(Prediction.Asked asked, Approach approach, Measure measure) {
    var patterns = forecaster.patterns();
    return Prediction.of(asked, approach, measure, forecaster.of(measure, patterns), patterns);
  }
}
