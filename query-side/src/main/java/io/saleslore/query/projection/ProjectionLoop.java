package io.saleslore.query.projection;

import io.saleslore.query.background.Await;
import io.saleslore.query.background.BackgroundLoop;
import io.saleslore.query.fold.CatchUp;
import io.saleslore.query.generation.GenerationStore;
import io.saleslore.query.readmodel.CellStore;
import io.saleslore.query.readmodel.LiveViews;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps the read models up with the releases and shows them. */
@Component
class ProjectionLoop extends BackgroundLoop {
  private final InitialBuild initial;
  private final CatchUp catchUp;
  private final GenerationStore generations;
  private final CellStore cells;
  private final LiveViews views;

  ProjectionLoop(
      InitialBuild initial,
      CatchUp catchUp,
      GenerationStore generations,
      CellStore cells,
      LiveViews views,
      @Value("${saleslore.query.poll-millis:200}") long pollMillis) {
    super("projection", Duration.ofMillis(pollMillis));
    this.initial = initial;
    this.catchUp = catchUp;
    this.generations = generations;
    this.cells = cells;
    this.views = views;
  }

  @Override
  protected boolean step() {
    return step(CatchUp.BATCH);
  }

  /** Builds what is missing, adds what is new, shows it; whether there may be more at once. */
  boolean step(int batch) {
    var before = initial.ensure();
    boolean isMore = Await.value(catchUp.step(before, batch));
    var now = isMore ? Await.value(generations.all()) : before;
    Await.done(views.refresh(now.live(), cells));
    return isMore;
  }

  @Override
  protected void stopping() {
    views.close();
  }
}
