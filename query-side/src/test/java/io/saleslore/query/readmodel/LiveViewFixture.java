package io.saleslore.query.readmodel;

/** A live view that a test fills by itself. */
public final class LiveViewFixture {
  public final LiveView view;

  public LiveViewFixture(ReadModel model) {
    view = new LiveView(model.name());
  }

  public void publish(Snapshot snapshot) {
    view.publish(snapshot);
  }

  public void close() {
    view.close();
  }
}
