package io.saleslore.query.advice;

import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.LiveView;
import io.saleslore.query.readmodel.LiveViews;
import io.saleslore.query.readmodel.Snapshot;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The forecasts of the read model as it stands; learned when somebody asks after it changed. */
@Component
class Forecaster {
  private final LiveView patterns;
  private final Map<Measure, Learned> learned = new EnumMap<>(Measure.class);

  private record Learned(Snapshot from, Forecast forecast) {}

  Forecaster(LiveViews views, ObjectionPatterns model) {
    patterns = views.of(model);
  }

  Snapshot patterns() {
    return patterns.snapshot();
  }

  /** Takes a moment whenever the read model has changed; not for an event loop. */
  synchronized Forecast of(Measure measure, Snapshot snapshot) {
    var known = learned.get(measure);
    if (known != null && known.from() == snapshot) {
      return known.forecast();
    }
    var forecast = Forecast.learned(snapshot, measure);
    learned.put(measure, new Learned(snapshot, forecast));
    return forecast;
  }
}
