package io.saleslore.query.rebuild;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.UnreadableRelease;
import io.saleslore.query.background.OffEventLoop;
import io.saleslore.query.generation.DeadLetter;
import io.saleslore.query.generation.DeadLetterStore;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.generation.GenerationStore;
import io.saleslore.query.readmodel.ReadModel;
import io.saleslore.query.readmodel.ReadModelRegistry;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the data team can do about the releases that a live read model does without. */
@Component
class DeadLetterHandling {
  private final ReadModelRegistry models;
  private final ReleaseFeed feed;
  private final GenerationStore generations;
  private final DeadLetterStore letters;
  private final RebuildStart start;
  private final OperationsJournal journal;

  DeadLetterHandling(
      ReadModelRegistry models,
      ReleaseFeed feed,
      GenerationStore generations,
      DeadLetterStore letters,
      RebuildStart start,
      OperationsJournal journal) {
    this.models = models;
    this.feed = feed;
    this.generations = generations;
    this.letters = letters;
    this.start = start;
    this.journal = journal;
  }

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
        .flatMap(letter -> refuseIfItFails(letter).then(rebuildWith(letter, who)));
  }

  private Mono<Rebuild> rebuildWith(DeadLetter letter, String who) {
    var name = letter.readModel();
    return of(name)
        .map(DeadLetter::number)
        .filter(each -> each != letter.number())
        .collectList()
        .map(others -> new RebuildRequest(List.of(name), letter.edition(), true, others))
        .flatMap(request -> start.start(request, who))
        .flatMap(rebuild -> journal.letter(who, "dead-letter-retried", letter).thenReturn(rebuild));
  }

  private Mono<Void> refuseIfItFails(DeadLetter letter) {
    return OffEventLoop.call(() -> failure(models.get(letter.readModel()), letter))
        .filter(failure -> !failure.isEmpty())
        .flatMap(
            failure ->
                letters
                    .failedAgain(letter)
                    .then(Mono.error(() -> stillFails(letter.number(), failure))));
  }

  private static Rejection stillFails(long number, String failure) {
    return new Rejection.Conflict("release " + number + " still cannot be folded: " + failure);
  }

  private String failure(ReadModel model, DeadLetter letter) {
    try {
      feed.after(letter.edition(), letter.number() - 1, 1).forEach(model::cells);
      return "";
    } catch (UnreadableRelease e) {
      return e.reason();
    } catch (RuntimeException e) {
      return e.getClass().getName();
    }
  }

  /** Goes on without it, in later rebuilds as well. */
  Mono<Void> discard(String name, long number, String who) {
    return letter(name, number)
        .flatMap(
            letter ->
                letters.discard(letter).then(journal.letter(who, "dead-letter-discarded", letter)));
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
