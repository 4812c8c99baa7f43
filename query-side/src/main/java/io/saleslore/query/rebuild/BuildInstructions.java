package io.saleslore.query.rebuild;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static io.saleslore.query.rebuild.RebuildDocument.ORDER;
import static io.saleslore.query.rebuild.RebuildDocument.PHASE;
import static io.saleslore.query.rebuild.RebuildDocument.STOPPED;

import com.mongodb.client.model.Updates;
import io.saleslore.query.fold.BuildInstruction;
import io.saleslore.query.rebuild.Rebuild.Phase;
import io.saleslore.query.rebuild.Rebuild.Stop;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What the builder of a rebuild is told to do, in whichever process it runs, and what it reports
 * back. An order counts until the step to the next phase.
 */
@Component
public record BuildInstructions(RebuildCollection rebuilds) {
  /** What it is to do next. */
  public Mono<BuildInstruction> of(String id) {
    return rebuilds
        .find(eq(id))
        .next()
        .mapNotNull(rebuild -> rebuild.getString(ORDER))
        .map(BuildInstruction::valueOf)
        .defaultIfEmpty(BuildInstruction.CONTINUE);
  }

  /**
   * Tells it what to do.
   *
   * @return whether it was building, and not told to cancel before
   */
  Mono<Boolean> give(String id, BuildInstruction order) {
    return rebuilds.update(
        and(isBuilding(id), ne(ORDER, BuildInstruction.CANCEL.name())),
        Updates.set(ORDER, order.name()));
  }

  /**
   * It ends building, having obeyed an order.
   *
   * @return whether it was told nothing else meanwhile
   */
  Mono<Boolean> ends(String id, BuildInstruction obeyed, Phase to) {
    var told =
        obeyed == BuildInstruction.CONTINUE ? exists(ORDER, false) : eq(ORDER, obeyed.name());
    return rebuilds.update(
        and(isBuilding(id), told), Updates.set(PHASE, to.code()), Updates.unset(ORDER));
  }

  /**
   * It stopped at a release.
   *
   * @return whether it was not told to cancel meanwhile
   */
  Mono<Boolean> stopped(String id, Stop stop) {
    return rebuilds.update(
        and(isBuilding(id), ne(ORDER, BuildInstruction.CANCEL.name())),
        Updates.set(PHASE, Phase.FAILED.code()),
        Updates.set(STOPPED, RebuildDocument.of(stop)),
        Updates.unset(ORDER));
  }

  /** How far it is. */
  Mono<Void> progress(String id, long done, long total, long rate) {
    return rebuilds
        .update(
            eq(id),
            Updates.set(RebuildDocument.DONE, done),
            Updates.set(RebuildDocument.TOTAL, Math.max(done, total)),
            Updates.set(RebuildDocument.RATE, rate))
        .then();
  }

  /** It failed and will go on from what was saved. */
  Mono<Void> failed(String id) {
    return rebuilds.update(eq(id), Updates.inc(RebuildDocument.ERRORS, 1)).then();
  }

  private static Bson isBuilding(String id) {
    return and(eq(id), eq(PHASE, Phase.BUILDING.code()));
  }
}
