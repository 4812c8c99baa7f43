package io.saleslore.query.projection;

import io.saleslore.query.background.Await;
import io.saleslore.query.fold.CatchUp;
import io.saleslore.query.generation.GenerationStore;
import io.saleslore.query.readmodel.CellStore;
import io.saleslore.query.readmodel.LiveViews;
import org.springframework.stereotype.Component;

/** One step of the projection; it blocks. */
@Component
record ProjectionStep(
    InitialBuild initial,
    CatchUp catchUp,
    GenerationStore generations,
    CellStore cells,
    LiveViews views) {
  /** Builds what is missing, adds what is new, shows it; whether there may be more at once. */
  boolean take(int batch) {
    var before = initial.ensure();
    boolean isMore = Await.value(catchUp.step(before, batch));
    var now = isMore ? Await.value(generations.all()) : before;
    Await.done(views.refresh(now.live(), cells));
    return isMore;
  }
}
