package io.saleslore.query.deadletter;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.generation.DeadLetter;
import io.saleslore.query.generation.DeadLetterStore;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.generation.GenerationStore;
import io.saleslore.query.generation.OperationsJournal;
import io.saleslore.query.readmodel.ReadModelRegistry;
import io.saleslore.query.rebuild.Rebuild;
import io.saleslore.query.rebuild.RebuildRequest;
import io.saleslore.query.rebuild.Rebuilds;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the data team can do about the releases that a live read model does without. */
@Component
record DeadLetterHandling(
    ReadModelRegistry models,
    GenerationStore generations,
    DeadLetterStore letters,
    FoldAttempt attempt,
    Rebuilds rebuilds,
    OperationsJournal journal) {
  /** Those of the live generation. */
  Flux<DeadLetter> of(String name) {
    return live(name).flatMapMany(letters::of);
  }

  /**
   * Tries to fold one again; if that works now, the read model is rebuilt with it and goes live,
   * since adding a release out of order could count it twice.
   *
   * @throws Rejection.Conflict if it still cannot be folded
   */
  Mono<Rebuild> retry(String name, long number, String who) {
    return letter(name, number)
        .flatMap(letter -> attempt.fold(letter).then(rebuildWith(letter, who)));
  }

  private Mono<Rebuild> rebuildWith(DeadLetter letter, String who) {
    var name = letter.readModel();
    return of(name)
        .map(DeadLetter::number)
        .filter(each -> each != letter.number())
        .collectList()
        .map(others -> new RebuildRequest(List.of(name), letter.edition(), true, others))
        .flatMap(request -> rebuilds.start(request, who))
        .flatMap(rebuild -> record(who, "dead-letter-retried", letter).thenReturn(rebuild));
  }

  /** Goes on without it, in later rebuilds as well. */
  Mono<Void> discard(String name, long number, String who) {
    return letter(name, number)
        .flatMap(
            letter -> letters.discard(letter).then(record(who, "dead-letter-discarded", letter)));
  }

  private Mono<Void> record(String who, String action, DeadLetter letter) {
    var what = new TreeMap<String, String>();
    what.put("readModel", letter.readModel());
    what.put("edition", Integer.toString(letter.edition()));
    what.put("release", Long.toString(letter.number()));
    return journal.record(who, action, what);
  }

  private Mono<DeadLetter> letter(String name, long number) {
    return live(name)
        .flatMap(live -> letters.find(live, number))
        .switchIfEmpty(Mono.error(() -> new Rejection.NotFound("there is no such dead letter")));
  }

  private Mono<Generation> live(String name) {
    return Mono.fromCallable(() -> models.get(name))
        .then(generations.all())
        .flatMap(now -> Mono.justOrEmpty(now.of(name).live()))
        .switchIfEmpty(Mono.error(() -> new Rejection.Conflict(name + " is still being filled")));
  }
}
