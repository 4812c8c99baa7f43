package io.saleslore.anonymizer.story;

import io.saleslore.anonymizer.fact.Anonymization;
import io.saleslore.anonymizer.story.StoryReadResult.Forgotten;
import io.saleslore.anonymizer.story.StoryReadResult.Read;
import io.saleslore.anonymizer.story.StoryReadResult.Unreadable;
import io.saleslore.kernel.seal.KeyShredded;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.Stories;
import io.saleslore.kernel.story.StoryRef;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.common.AxonTransientException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Opens a finished story and turns it into facts before it is closed again. */
@Component
public record StoryAnonymizer(Stories stories, Anonymization anonymization) {
  /**
   * Reads the story once; a store that is away fails, for the caller to try again.
   *
   * @param madeAt when the facts count as made
   */
  public StoryReadResult read(StoryRef ref, Function<PrivateStory, Instant> madeAt) {
    try {
      return stories.open(ref, story -> read(ref, story, madeAt.apply(story)));
    } catch (KeyShredded _) {
      return new Forgotten(ref);
    } catch (RuntimeException poison) {
      if (isInfrastructure(poison)) {
        throw poison;
      }
      return new Unreadable(ref, poison.getClass().getName());
    }
  }

  private StoryReadResult read(StoryRef ref, PrivateStory story, Instant madeAt) {
    return new Read(ref, story.revision(), anonymization.facts(story, madeAt));
  }

  /** What may mend itself, and what has spoiled the transaction. */
  static boolean isInfrastructure(Throwable thrown) {
    return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
        .anyMatch(
            each ->
                each instanceof SQLException
                    || each instanceof TransientDataAccessException
                    || each instanceof TransactionException
                    || each instanceof AxonTransientException);
  }
}
