package io.saleslore.query.rebuild;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.background.Await;
import io.saleslore.query.background.OffEventLoop;
import io.saleslore.query.fold.CatchUp;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.generation.GenerationCleanup;
import io.saleslore.query.generation.GenerationStore;
import io.saleslore.query.generation.GenerationsSnapshot;
import io.saleslore.query.generation.OperationsJournal;
import io.saleslore.query.rebuild.Rebuild.Phase;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes other generations live, all that belong together in one write. */
@Component
record GenerationSwitch(
    GenerationStore generations,
    GenerationCleanup cleanup,
    RebuildStore rebuilds,
    RebuildDrop drop,
    CatchUp catchUp,
    ReleaseFeed feed,
    OperationsJournal journal) {
  /**
   * Makes live what a rebuild has made.
   *
   * @throws Rejection.Conflict unless it waits for that, or if its edition is not the one that is
   *     served
   */
  Mono<Rebuild> to(String id, String who) {
    return rebuilds
        .get(id)
        .zipWith(OffEventLoop.call(feed::liveEdition))
        .doOnNext(both -> refuseUnlessReady(both.getT1(), both.getT2()))
        .flatMap(both -> generations.all().flatMap(now -> to(both.getT1(), now, who)))
        .then(rebuilds.get(id));
  }

  /**
   * Makes live what was to go live once it is built, unless another edition is served by now: then
   * nobody needs it. It blocks.
   *
   * @return whether anything was done
   */
  boolean byItself(Rebuild rebuild) {
    if (rebuild.edition() != feed.liveEdition()) {
      Await.done(drop.drop(rebuild));
      return true;
    }
    try {
      Await.done(to(rebuild.id(), rebuild.by()));
      return true;
    } catch (Rejection.Conflict _) {
      return false;
    }
  }

  private static void refuseUnlessReady(Rebuild rebuild, int liveEdition) {
    if (rebuild.phase() != Phase.WAITING) {
      throw new Rejection.Conflict(
          "only a rebuild that waits can be switched to; this one is " + rebuild.phase().code());
    }
    if (rebuild.edition() != liveEdition) {
      throw new Rejection.Conflict(
          "it belongs to edition " + rebuild.edition() + ": switch the edition");
    }
  }

  private Mono<Void> to(Rebuild rebuild, GenerationsSnapshot now, String who) {
    var built = built(rebuild, now);
    return catchUp
        .complete(built)
        .then(generations.all().map(rebuild::isLiveIn))
        .flatMap(isLive -> isLive ? Mono.just(true) : generations.switchTo(built, now))
        .doOnNext(
            orRefuse("it was cancelled, or another generation went live; look at the diff again"))
        .then(rebuilds.move(rebuild.id(), Phase.SWITCHED, Phase.WAITING))
        .doOnNext(orRefuse("somebody else switched to it at the same time"))
        .then(journal.generations(who, "read-model-switched", built, rebuild.id()))
        .then(cleanup.sweep());
  }

  private static List<Generation> built(Rebuild rebuild, GenerationsSnapshot now) {
    return rebuild.generations().entrySet().stream()
        .map(each -> built(rebuild.id(), each.getKey(), each.getValue(), now))
        .toList();
  }

  private static Generation built(
      String rebuild, String model, Integer number, GenerationsSnapshot now) {
    var set = now.of(model);
    return set.built(number)
        .filter(_ -> set.isRebuiltBy(rebuild) || number.equals(set.liveNumber()))
        .orElseThrow(() -> new Rejection.Conflict("what it made is not kept any more"));
  }

  static Consumer<Boolean> orRefuse(String sentence) {
    return isDone -> {
      if (!isDone) {
        throw new Rejection.Conflict(sentence);
      }
    };
  }
}
