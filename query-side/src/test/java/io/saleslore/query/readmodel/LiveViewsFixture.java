package io.saleslore.query.readmodel;

import io.saleslore.kernel.release.PatternReleased;
import java.util.List;

/** Live views that a test fills by itself. */
public final class LiveViewsFixture {
  public final LiveViews views;

  public LiveViewsFixture(ReadModel... models) {
    views = new LiveViews(List.of(models));
  }

  public LiveViewsFixture publish(ReadModel model, List<PatternReleased> releases) {
    views.of(model).publish(Folded.snapshot(model, 1, releases));
    return this;
  }
}
