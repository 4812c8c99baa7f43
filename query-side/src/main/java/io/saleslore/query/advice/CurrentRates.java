package io.saleslore.query.advice;

import io.saleslore.query.http.ReadModelNotReady;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.LiveViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rates that answer now; worked out where the read model is read, not where it is asked. */
@Component
class CurrentRates {
  private final String model;
  private volatile @Nullable Rates rates;

  CurrentRates(LiveViews views, ObjectionPatterns patterns) {
    model = patterns.name();
    views.of(patterns).changes().subscribe(snapshot -> rates = new Rates(snapshot));
  }

  Rates get() {
    var now = rates;
    if (now == null) {
      throw new ReadModelNotReady(model);
    }
    return now;
  }
}
