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
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Goes back to the generations that were live before, all in one write. */
@Component
record GenerationRollback(
    GenerationStore generations, CatchUp catchUp, ReleaseFeed feed, OperationsJournal journal) {
  /**
   * Makes live the generations that are named; what is live already stays as it is.
   *
   * @throws Rejection.InvalidField unless one is named for each of the read models, and no other
   * @throws Rejection.Conflict if one of them is neither live nor the one that was live before
   */
  Mono<Void> to(Collection<String> models, Map<String, Integer> targets, String who) {
    if (!targets.keySet().equals(Set.copyOf(models))) {
      throw new Rejection.InvalidField(
          "generations", "names the generation to go back to of each of " + List.copyOf(models));
    }
    return OffEventLoop.call(feed::liveEdition)
        .zipWith(generations.all())
        .flatMap(both -> to(previous(targets, both.getT1(), both.getT2()), both.getT2(), who));
  }

  private Mono<Void> to(List<Generation> previous, GenerationsSnapshot now, String who) {
    if (previous.isEmpty()) {
      return Mono.empty();
    }
    return catchUp
        .complete(previous)
        .then(Mono.defer(() -> generations.switchTo(previous, now)))
        .doOnNext(
            GenerationSwitch.orRefuse("another generation went live at the same time; look again"))
        .then(journal.generations(who, "read-model-rolled-back", previous, null));
  }

  /** Those that are not live yet. */
  private static List<Generation> previous(
      Map<String, Integer> targets, int edition, GenerationsSnapshot now) {
    return targets.entrySet().stream()
        .filter(each -> !each.getValue().equals(now.of(each.getKey()).liveNumber()))
        .map(each -> previous(each.getKey(), each.getValue(), edition, now))
        .toList();
  }

  private static Generation previous(
      String model, int target, int edition, GenerationsSnapshot now) {
    return now.of(model)
        .previous()
        .filter(each -> each.edition() == edition && each.number() == target)
        .orElseThrow(
            () ->
                new Rejection.Conflict(
                    "generation %d of %s is not kept to go back to".formatted(target, model)));
  }
}
