package io.saleslore.query.advice.prediction;

import io.saleslore.query.advice.DerivedValue;
import io.saleslore.query.advice.successrate.CurrentSuccessRates;
import io.saleslore.query.advice.successrate.SuccessMeasure;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.LiveView;
import io.saleslore.query.readmodel.LiveViews;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The rates that answer now, with their test; tested by the first caller after they changed. */
@Component
class CurrentPredictionModels {
  private final CurrentSuccessRates rates;
  private final LiveView patterns;
  private final Map<SuccessMeasure, DerivedValue<TestedRates>> tested =
      new EnumMap<>(SuccessMeasure.class);

  CurrentPredictionModels(
      CurrentSuccessRates rates, LiveViews views, ObjectionPatterns objectionPatterns) {
    this.rates = rates;
    this.patterns = views.of(objectionPatterns);
  }

  /** Takes a moment whenever the read model has changed; not for an event loop. */
  synchronized TestedRates get(SuccessMeasure measure) {
    var latest = rates.get();
    return tested
        .computeIfAbsent(measure, _ -> new DerivedValue<>())
        .get(
            () ->
                new TestedRates(
                    latest,
                    latest.of(measure),
                    new ForecastHistory(patterns.snapshot(), measure).test()),
            latest);
  }
}
