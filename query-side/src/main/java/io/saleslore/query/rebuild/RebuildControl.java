package io.saleslore.query.rebuild;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.fold.BuildInstruction;
import io.saleslore.query.generation.OperationsJournal;
import io.saleslore.query.rebuild.Rebuild.Phase;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Pauses, resumes and cancels rebuilds, in whichever process they run. */
@Component
public record RebuildControl(
    RebuildStore rebuilds,
    BuildInstructions orders,
    RebuildDrop drop,
    RebuildLoop loop,
    OperationsJournal journal) {
  private static final int LOOKS = 40;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  /**
   * Saves what is folded and stops until it is resumed.
   *
   * @throws Rejection.Conflict unless it is building
   */
  public Mono<Rebuild> pause(String id) {
    return rebuilds
        .get(id)
        .filter(each -> each.phase() == Phase.BUILDING)
        .switchIfEmpty(refused(id, "only a rebuild that is building can be paused"))
        .then(orders.of(id))
        .filter(order -> order != BuildInstruction.CANCEL)
        .switchIfEmpty(Mono.error(() -> new Rejection.Conflict("it is being cancelled")))
        .then(orders.give(id, BuildInstruction.PAUSE))
        .flatMap(isGiven -> isGiven ? wakeAndGet(id) : pause(id));
  }

  /** The same, and waits a while until the process that builds it has stopped. */
  Mono<Rebuild> pauseAndWait(String id) {
    return pause(id).then(stopped(id));
  }

  private Mono<Rebuild> stopped(String id) {
    return rebuilds
        .get(id)
        .filter(each -> each.phase() != Phase.BUILDING)
        .repeatWhenEmpty(again -> again.take(LOOKS - 1).delayElements(BETWEEN_LOOKS))
        .switchIfEmpty(rebuilds.get(id));
  }

  /**
   * Goes on from what was saved.
   *
   * @throws Rejection.Conflict unless it was paused or stopped
   */
  public Mono<Rebuild> resume(String id) {
    return rebuilds
        .move(id, Phase.BUILDING, Phase.PAUSED, Phase.FAILED)
        .filter(isMoved -> isMoved)
        .flatMap(_ -> wakeAndGet(id))
        .switchIfEmpty(refused(id, "only one that was paused or stopped can go on"));
  }

  /**
   * Drops what it has made.
   *
   * @throws Rejection.Conflict if it is over, or went live at the same time
   */
  public Mono<Rebuild> cancel(String id, String who) {
    return rebuilds
        .get(id)
        .filter(each -> !each.phase().isOver())
        .switchIfEmpty(refused(id, "there is nothing to cancel"))
        .flatMap(each -> cancel(each, who));
  }

  private Mono<Rebuild> cancel(Rebuild rebuild, String who) {
    return rebuild.phase() == Phase.BUILDING
        ? orders.of(rebuild.id()).flatMap(order -> cancelBuilding(rebuild, order, who))
        : drop.drop(rebuild)
            .filter(isCancelled -> isCancelled)
            .switchIfEmpty(
                Mono.error(() -> new Rejection.Conflict("it went live at the same time")))
            .then(cancelled(rebuild.id(), who));
  }

  private Mono<Rebuild> cancelBuilding(Rebuild rebuild, BuildInstruction before, String who) {
    var id = rebuild.id();
    return before == BuildInstruction.CANCEL
        ? Mono.just(rebuild)
        : orders
            .give(id, BuildInstruction.CANCEL)
            .doOnNext(_ -> loop.wake())
            .flatMap(isGiven -> isGiven ? cancelled(id, who) : cancel(id, who));
  }

  private Mono<Rebuild> cancelled(String id, String who) {
    return journal
        .generations(who, "read-model-rebuild-cancelled", List.of(), id)
        .then(rebuilds.get(id));
  }

  private Mono<Rebuild> wakeAndGet(String id) {
    loop.wake();
    return rebuilds.get(id);
  }

  private Mono<Rebuild> refused(String id, String rule) {
    return rebuilds
        .get(id)
        .map(each -> rule + "; this one is " + each.phase().code())
        .flatMap(sentence -> Mono.error(new Rejection.Conflict(sentence)));
  }
}
