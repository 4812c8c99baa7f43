package io.saleslore.query.projection;

import io.saleslore.query.background.BackgroundLoop;
import io.saleslore.query.fold.CatchUp;
import io.saleslore.query.readmodel.LiveViews;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps the read models up with the releases and shows them. */
@Component
class ProjectionLoop extends BackgroundLoop {
  private final ProjectionStep step;
  private final LiveViews views;

  ProjectionLoop(
      ProjectionStep step,
      LiveViews views,
      @Value("${saleslore.query.poll-millis:200}") long pollMillis) {
    super("projection", Duration.ofMillis(pollMillis));
    this.step = step;
    this.views = views;
  }

  @Override
  protected boolean step() {
    return step.take(CatchUp.BATCH);
  }

  @Override
  protected void stopping() {
    views.close();
  }
}
