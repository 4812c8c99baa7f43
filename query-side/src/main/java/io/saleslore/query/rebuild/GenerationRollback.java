package io.saleslore.query.rebuild;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.background.OffEventLoop;
import io.saleslore.query.fold.CatchUp;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.generation.GenerationStore;
import io.saleslore.query.generation.GenerationsSnapshot;
import io.saleslore.query.generation.OperationsJournal;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Goes back to the generations that were live before, all in one write. */
@Component
record GenerationRollback(
    GenerationStore generations, CatchUp catchUp, ReleaseFeed feed, OperationsJournal journal) {
  /**
   * Makes live the generations that were live before.
   *
   * @throws Rejection.Conflict if one of the read models has none that is kept
   */
  Mono<Void> back(Collection<String> models, String who) {
    return OffEventLoop.call(feed::liveEdition)
        .zipWith(generations.all())
        .flatMap(both -> back(previous(models, both.getT1(), both.getT2()), both.getT2(), who));
  }

  private Mono<Void> back(List<Generation> previous, GenerationsSnapshot now, String who) {
    return catchUp
        .complete(previous)
        .then(Mono.defer(() -> generations.switchTo(previous, now)))
        .doOnNext(
            GenerationSwitch.orRefuse("another generation went live at the same time; look again"))
        .then(journal.generations(who, "read-model-rolled-back", previous, null));
  }

  private static List<Generation> previous(
      Collection<String> models, int edition, GenerationsSnapshot now) {
    return models.stream().map(model -> previous(model, edition, now)).toList();
  }

  private static Generation previous(String model, int edition, GenerationsSnapshot now) {
    return now.of(model)
        .previous()
        .filter(each -> each.edition() == edition)
        .orElseThrow(
            () -> new Rejection.Conflict("no earlier generation of " + model + " is kept"));
  }
}
