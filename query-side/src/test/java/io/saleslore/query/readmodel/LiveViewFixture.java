package io.saleslore.query.readmodel;

import java.util.List;

/** A live view that a test fills by itself. */
public final class LiveViewFixture {
  public final LiveView view;

  public LiveViewFixture(ReadModel model) {
    view = new LiveView(model.name());
  }

  public static LiveViews views(ReadModel... models) {
    return new LiveViews(List.of(models));
  }

  public void publish(Snapshot snapshot) {
    view.publish(snapshot);
  }

  public void close() {
    view.close();
  }
}
