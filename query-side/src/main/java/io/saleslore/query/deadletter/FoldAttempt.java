package io.saleslore.query.deadletter;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.UnreadableRelease;
import io.saleslore.query.background.OffEventLoop;
import io.saleslore.query.generation.DeadLetter;
import io.saleslore.query.generation.DeadLetterStore;
import io.saleslore.query.readmodel.ReadModelRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tries whether a dead letter can be folded by now; it changes no read model. */
@Component
record FoldAttempt(ReadModelRegistry models, ReleaseFeed feed, DeadLetterStore letters) {
  /** Empty where it can be folded; else the attempt is counted, and a conflict. */
  Mono<Void> fold(DeadLetter letter) {
    return OffEventLoop.call(() -> failure(letter))
        .filter(failure -> !failure.isEmpty())
        .flatMap(failure -> letters.failedAgain(letter).then(stillFails(letter, failure)));
  }

  private String failure(DeadLetter letter) {
    var model = models.get(letter.readModel());
    try {
      feed.after(letter.edition(), letter.number() - 1, 1).forEach(model::cells);
      return "";
    } catch (UnreadableRelease e) {
      return e.reason();
    } catch (RuntimeException e) {
      return e.getClass().getName();
    }
  }

  private static Mono<Void> stillFails(DeadLetter letter, String failure) {
    var sentence = "release " + letter.number() + " still cannot be folded: " + failure;
    return Mono.error(() -> new Rejection.Conflict(sentence));
  }
}
