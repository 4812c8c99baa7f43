package io.saleslore.anonymizer.story;

import io.saleslore.anonymizer.story.StoryReadResult.Forgotten;
import io.saleslore.anonymizer.story.StoryReadResult.Read;
import io.saleslore.anonymizer.story.StoryReadResult.Unreadable;
import io.saleslore.kernel.story.StoryRef;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reads finished stories and holds their facts; one that cannot be read is parked. */
@Component
public record FinishedStories(
    StoryAnonymizer reader,
    StoryFacts facts,
    TransactionOperations transaction,
    InstantSource clock) {
  private static final Logger LOG = System.getLogger(FinishedStories.class.getName());

  /**
   * Holds the facts of the story as it reads now, in the running transaction; answers the revision
   * that is covered by it, or nothing if the customer was forgotten.
   *
   * @param revision the one that the event named; a story that cannot be read counts as covered up
   *     to it, since it is parked
   */
  public OptionalInt hold(StoryRef ref, int revision) {
    facts.lock(ref.storyId());
    return switch (reader.read(ref, _ -> clock.instant())) {
      case Read read -> {
        facts.replace(ref, read.revision(), read.facts());
        yield OptionalInt.of(Math.max(revision, read.revision()));
      }
      case Unreadable unreadable -> {
        facts.park(ref, unreadable.reason(), clock.instant());
        yield OptionalInt.of(revision);
      }
      case Forgotten _ -> {
        forget(ref);
        yield OptionalInt.empty();
      }
    };
  }

  /** Lets go of everything that was made of the story, in the running transaction. */
  public void forget(StoryRef ref) {
    facts.forget(ref.storyId());
    facts.unpark(ref);
  }

  /** Tries every parked story again, each in a transaction; answers how many are parked still. */
  public int retryParked() {
    for (var each : facts.parked()) {
      try {
        transaction.executeWithoutResult(_ -> hold(each, 0));
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "A story stays parked: {0}", e.getClass().getName());
      }
    }
    return facts.parked().size();
  }
}
