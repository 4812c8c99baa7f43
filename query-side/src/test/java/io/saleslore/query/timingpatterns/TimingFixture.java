package io.saleslore.query.timingpatterns;

import io.saleslore.query.readmodel.LiveViewsFixture;
import java.util.List;

/** Advice about times of which no release tells. */
public final class TimingFixture {
  private TimingFixture() {}

  public static CurrentTimingAdvice untold() {
    var model = new TimingPatterns();
    var views = new LiveViewsFixture(model).publish(model, List.of());
    return new CurrentTimingAdvice(views.views, model);
  }
}
