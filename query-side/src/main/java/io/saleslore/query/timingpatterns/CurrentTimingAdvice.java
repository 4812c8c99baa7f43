package io.saleslore.query.timingpatterns;

import io.saleslore.query.readmodel.LiveView;
import io.saleslore.query.readmodel.LiveViews;
import org.springframework.stereotype.Component;

/** The best times as the read model says now. */
@Component
public class CurrentTimingAdvice {
  private final LiveView view;

  CurrentTimingAdvice(LiveViews views, TimingPatterns model) {
    this.view = views.of(model);
  }

  /** The advice of this moment. */
  public TimingAdvice get() {
    return TimingAdvice.of(view.snapshot());
  }
}
