package io.saleslore.query.timingpatterns;

import io.saleslore.query.advice.DerivedValue;
import io.saleslore.query.readmodel.LiveView;
import io.saleslore.query.readmodel.LiveViews;
import org.springframework.stereotype.Component;

/** The best times as the read model says now, learned anew when it changes. */
@Component
public class CurrentTimingAdvice {
  private final LiveView view;
  private final DerivedValue<TimingAdvice> advice = new DerivedValue<>();

  CurrentTimingAdvice(LiveViews views, TimingPatterns model) {
    this.view = views.of(model);
  }

  /** The advice of this moment. */
  public TimingAdvice get() {
    var patterns = view.snapshot();
    return advice.get(() -> TimingAdvice.of(patterns), patterns);
  }
}
