package io.saleslore.query.advice.prediction;

import io.saleslore.query.advice.DerivedValue;
import io.saleslore.query.advice.successrate.SuccessMeasure;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.LiveView;
import io.saleslore.query.readmodel.LiveViews;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The models of the read model as it is now; learned by the first caller after it changed. */
@Component
class CurrentPredictionModels {
  private final LiveView patterns;
  private final Map<SuccessMeasure, DerivedValue<TestedModel>> models =
      new EnumMap<>(SuccessMeasure.class);

  CurrentPredictionModels(LiveViews views, ObjectionPatterns model) {
    patterns = views.of(model);
  }

  /** Takes a moment whenever the read model has changed; not for an event loop. */
  synchronized TestedModel get(SuccessMeasure measure) {
    var snapshot = patterns.snapshot();
    return models
        .computeIfAbsent(measure, _ -> new DerivedValue<>())
        .get(() -> PrequentialTraining.model(snapshot, measure), snapshot);
  }
}
