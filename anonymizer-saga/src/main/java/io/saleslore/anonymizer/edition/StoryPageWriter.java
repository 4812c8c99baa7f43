package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.held.HeldStories;
import io.saleslore.kernel.story.EndedStories;
import java.time.InstantSource;
import java.util.function.Predicate;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes a page of stories into an edition, all of them in one transaction, since each commit waits
 * for the disk.
 */
@Component
record StoryPageWriter(
    EndedStories ended,
    Editions editions,
    JdbcTemplate jdbc,
    TransactionOperations transaction,
    InstantSource clock) {
  private static final int ATTEMPTS = 5;

  /**
   * Writes the page unless somebody was forgotten since it was read. Whoever forgets one of its
   * stories while they are written waits for the commit; who has done so before is seen here.
   */
  boolean isWritten(Edition edition, StoryPage page) {
    return !isOutdated(page)
        && inTransaction(
            status -> {
              write(page, new HeldStories(jdbc, edition.number()));
              editions.progress(edition.number(), page.position(), page.size());
              if (isOutdated(page)) {
                status.setRollbackOnly();
              }
              return !status.isRollbackOnly();
            });
  }

  private boolean isOutdated(StoryPage page) {
    return ended.forgotten() != page.forgotten();
  }

  private void write(StoryPage page, HeldStories stories) {
    stories.hold(page.read());
    for (var each : page.unreadable()) {
      stories.lock(each.ref().storyId());
      stories.park(each.ref(), each.reason(), clock.instant());
    }
  }

  /** The saga may write the same marketer or story at the same moment: then once more. */
  private boolean inTransaction(Predicate<TransactionStatus> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Boolean.TRUE.equals(transaction.execute(work::test));
      } catch (DataAccessException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }
}
