package io.saleslore.anonymizer.saga;

import io.saleslore.anonymizer.fact.Anonymisation;
import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.kernel.seal.KeyShredded;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.Stories;
import io.saleslore.kernel.story.StoryRef;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.axonframework.common.AxonTransientException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Opens finished stories and holds their facts; one that cannot be read is parked. */
public final class FinishedStories {
  private static final Logger LOG = System.getLogger(FinishedStories.class.getName());

  private final Stories stories;
  private final Anonymisation anonymisation;
  private final StoryFacts facts;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  /** Facts are made at this clock's time. */
  public FinishedStories(
      Stories stories,
      Anonymisation anonymisation,
      StoryFacts facts,
      TransactionOperations transaction,
      InstantSource clock) {
    this.stories = stories;
    this.anonymisation = anonymisation;
    this.facts = facts;
    this.transaction = transaction;
    this.clock = clock;
  }

  private record Reading(int revision, List<Fact> facts) {}

  /**
   * Holds the facts of the story as it reads now, in the running transaction; answers the revision
   * that is covered by it, or nothing if the customer was forgotten.
   *
   * @param revision the one that was heard of; a story that cannot be read counts as covered up to
   *     it, since it is parked
   */
  public OptionalInt hold(StoryRef ref, int revision) {
    facts.lock(ref.storyId());
    Reading reading;
    try {
      reading = stories.open(ref, this::read);
    } catch (KeyShredded _) {
      forget(ref);
      return OptionalInt.empty();
    } catch (RuntimeException poison) {
      if (isInfrastructure(poison)) {
        throw poison;
      }
      facts.park(ref, poison.getClass().getName(), clock.instant());
      return OptionalInt.of(revision);
    }
    facts.replace(ref, reading.revision(), reading.facts());
    return OptionalInt.of(Math.max(revision, reading.revision()));
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

  private Reading read(PrivateStory story) {
    return new Reading(story.revision(), anonymisation.facts(story, clock.instant()));
  }

  /** What may mend itself, and what has spoiled the transaction, is for the processor to retry. */
  public static boolean isInfrastructure(Throwable thrown) {
    return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
        .anyMatch(
            each ->
                each instanceof SQLException
                    || each instanceof TransientDataAccessException
                    || each instanceof TransactionException
                    || each instanceof AxonTransientException);
  }
}
