package io.saleslore.anonymizer.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.anonymizer.fact.Talk;
import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.story.StoryReadResult;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.KeyShredded;
import io.saleslore.kernel.story.EndedStories.Ended;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.Stories;
import io.saleslore.kernel.story.StoryRef;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;

class StoryPageReaderTest {
  private final ExecutorService workers = Executors.newFixedThreadPool(3);
  private final Opened stories = new Opened();
  private final EndedList ended = new EndedList(0);
  private final StoryPageReader reader = EditionFixtures.reader(ended, stories);

  @AfterEach
  void stop() {
    workers.shutdown();
  }

  @Test
  void a_page_says_how_far_it_goes_and_what_its_stories_gave() throws Exception {
    ended.forgotten.set(5);
    var page = read(Talk.END, ended(11), ended(12), ended(17));
    assertThat(page)
        .returns(17L, StoryPage::position)
        .returns(3, StoryPage::size)
        .returns(5L, StoryPage::forgotten);
    assertThat(page.read()).hasSize(3).allMatch(each -> each.facts().size() == 10);
    assertThat(page.unreadable()).isEmpty();
  }

  @Test
  void a_story_that_ended_twice_is_opened_once() throws Exception {
    var once = ended(11);
    var page = read(Talk.END, once, new Ended(12, once.ref()));
    assertThat(page.size()).isEqualTo(2);
    assertThat(page.read()).hasSize(1);
    assertThat(stories.opened).hasValue(1);
  }

  @Test
  void who_was_forgotten_is_left_out_and_what_cannot_be_read_is_named() throws Exception {
    var forgotten = ended(11);
    var poisoned = ended(12);
    stories.fail(forgotten, new KeyShredded(KeyId.of(forgotten.ref().zone(), CustomerId.fresh())));
    stories.fail(poisoned, new IllegalStateException("John of ABC Corp"));
    var page = read(Talk.END, forgotten, poisoned, ended(13));
    assertThat(page.read()).hasSize(1);
    assertThat(page.unreadable())
        .containsExactly(
            new StoryReadResult.Unreadable(poisoned.ref(), "java.lang.IllegalStateException"));
  }

  @Test
  void a_store_that_is_away_fails_the_whole_page() {
    var away = ended(12);
    var failure = new TransientDataAccessResourceException("away");
    stories.fail(away, failure);
    assertThatThrownBy(() -> read(Talk.END, ended(11), away)).isSameAs(failure);
  }

  @Test
  void facts_count_as_made_when_the_story_ended() throws Exception {
    var page = read(Talk.END, ended(11));
    assertThat(facts(page)).allMatch(fact -> fact.madeAt().equals(Talk.END));
  }

  @Test
  void but_no_longer_ago_than_a_fact_waits_for_its_own_crowd() throws Exception {
    var begun = Talk.END.plus(Duration.ofDays(365));
    assertThat(facts(read(begun, ended(11))))
        .allMatch(fact -> fact.madeAt().equals(begun.minus(GatePolicy.DEFAULT_WAITING)));
  }

  private StoryPage read(Instant startedAt, Ended... page) throws InterruptedException {
    var edition = new Edition(2, "v", EditionState.MAKING, 0, 0, startedAt, startedAt);
    return reader.read(edition, List.of(page), workers);
  }

  private static List<Fact> facts(StoryPage page) {
    return page.read().getFirst().facts();
  }

  private static Ended ended(long position) {
    var zone = new Zone("staff-alice-123");
    return new Ended(position, new StoryRef(zone, ConversationId.fresh(), StoryId.fresh()));
  }

  private static final class Opened implements Stories {
    private final AtomicInteger opened = new AtomicInteger();
    private final Map<StoryRef, RuntimeException> failures = new HashMap<>();

    void fail(Ended ended, RuntimeException failure) {
      failures.put(ended.ref(), failure);
    }

    @Override
    public <R> R open(StoryRef ref, Function<PrivateStory, R> reader) {
      opened.incrementAndGet();
      var failure = failures.get(ref);
      if (failure != null) {
        throw failure;
      }
      return reader.apply(Talk.customersStory().story(ref));
    }
  }
}
