package io.saleslore.anonymizer.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.anonymizer.fact.Talk;
import io.saleslore.anonymizer.held.Database;
import io.saleslore.anonymizer.held.HeldFacts;
import io.saleslore.anonymizer.held.HeldStories;
import io.saleslore.anonymizer.story.StoryReadResult;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.story.StoryRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

class StoryPageWriterIT {
  private final Database database = Database.fresh();
  private final Editions editions = new EditionTable(database.jdbc(), () -> Talk.MADE);
  private final EndedList ended = new EndedList(0);

  @BeforeEach
  void an_edition_is_being_made() {
    editions.beginFirst("v");
    editions.beginAfter(editions.all(), "w", 2);
  }

  @Test
  void a_page_is_written_with_its_progress() {
    var poisoned = ref();
    var page = page(read(ref()), new StoryReadResult.Unreadable(poisoned, "poison"));
    assertThat(writer(database.transaction()).isWritten(edition(), page)).isTrue();
    assertThat(held()).isEqualTo(10);
    assertThat(new HeldStories(database.jdbc(), 2).parked()).containsExactly(poisoned);
    assertThat(edition().done()).isEqualTo(2);
    assertThat(editions.readTo(2)).isEqualTo(40);
  }

  @Test
  void a_page_that_was_read_before_somebody_was_forgotten_is_not_written() {
    var page = page(read(ref()));
    ended.forgotten.incrementAndGet();
    assertThat(writer(database.transaction()).isWritten(edition(), page)).isFalse();
    assertThat(held()).isZero();
    assertThat(edition().done()).isZero();
  }

  @Test
  void who_is_forgotten_while_it_is_written_makes_it_roll_back() {
    var page = page(read(ref()));
    TransactionOperations meanwhile =
        new TransactionOperations() {
          @Override
          public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
            return database
                .transaction()
                .execute(
                    status -> {
                      ended.forgotten.incrementAndGet();
                      return work.doInTransaction(status);
                    });
          }
        };
    assertThat(writer(meanwhile).isWritten(edition(), page)).isFalse();
    assertThat(held()).isZero();
    assertThat(editions.readTo(2)).isZero();
  }

  @Test
  void a_story_of_which_a_newer_reading_is_held_keeps_it() {
    var ref = ref();
    var stories = new HeldStories(database.jdbc(), 2);
    stories.lock(ref.storyId());
    stories.hold(ref, 3, List.of());
    assertThat(writer(database.transaction()).isWritten(edition(), page(read(ref)))).isTrue();
    assertThat(held()).isZero();
    assertThat(edition().done()).as("it counts as read").isEqualTo(2);
  }

  @Test
  void a_story_that_can_be_read_again_is_parked_no_more() {
    var ref = ref();
    var stories = new HeldStories(database.jdbc(), 2);
    stories.park(ref, "poison", Talk.MADE);
    assertThat(writer(database.transaction()).isWritten(edition(), page(read(ref)))).isTrue();
    assertThat(stories.parked()).isEmpty();
  }

  @Test
  void a_collision_with_the_saga_is_tried_again() {
    var busy = new Busy(4);
    assertThat(writer(busy).isWritten(edition(), page(read(ref())))).isTrue();
    assertThat(held()).isEqualTo(10);
    assertThat(busy.attempts).isEqualTo(5);
  }

  @Test
  void but_not_for_ever() {
    var busy = new Busy(Integer.MAX_VALUE);
    assertThatThrownBy(() -> writer(busy).isWritten(edition(), page(read(ref()))))
        .isInstanceOf(CannotAcquireLockException.class);
    assertThat(busy.attempts).isEqualTo(5);
  }

  private StoryPageWriter writer(TransactionOperations transaction) {
    return new StoryPageWriter(ended, editions, database.jdbc(), transaction, () -> Talk.MADE);
  }

  private Edition edition() {
    return editions.find(2).orElseThrow();
  }

  private long held() {
    return new HeldFacts(database.jdbc(), 2).status().held();
  }

  private StoryPage page(StoryReadResult... readings) {
    return new StoryPage(40, 2, ended.forgotten(), List.of(readings));
  }

  private static StoryReadResult read(StoryRef ref) {
    var story = Talk.customersStory().story(ref);
    return new StoryReadResult.Read(ref, 1, EditionFixtures.ANONYMIZATION.facts(story, Talk.MADE));
  }

  private static StoryRef ref() {
    return new StoryRef(new Zone("staff-alice-123"), ConversationId.fresh(), StoryId.fresh());
  }

  /** Fails so many times before it works. */
  private final class Busy implements TransactionOperations {
    private final int failures;
    private int attempts;

    Busy(int failures) {
      this.failures = failures;
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
      attempts++;
      if (attempts <= failures) {
        throw new CannotAcquireLockException("the saga writes the same marketer");
      }
      return database.transaction().execute(work);
    }
  }
}
