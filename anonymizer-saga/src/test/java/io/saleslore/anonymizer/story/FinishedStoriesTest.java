package io.saleslore.anonymizer.story;

import static io.saleslore.anonymizer.story.JohnsStory.REF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.anonymizer.fact.Anonymization;
import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.anonymizer.fact.Talk;
import io.saleslore.kernel.erasure.RelatedIds;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.KeyShredded;
import io.saleslore.kernel.story.Prices;
import io.saleslore.kernel.story.StoryRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.support.TransactionOperations;

class FinishedStoriesTest {
  private final JohnsStory stories = new JohnsStory();
  private final Recorded facts = new Recorded();
  private final FinishedStories finished =
      new FinishedStories(
          new StoryAnonymizer(
              stories,
              new Anonymization(Talk.NAMES, Talk.RULES, Prices.inDollars(), () -> Talk.TEMPLATES)),
          facts,
          TransactionOperations.withoutTransaction(),
          () -> Talk.MADE);

  @Test
  void a_story_is_locked_before_it_is_read_and_its_facts_are_made_now() {
    assertThat(finished.hold(REF, 1)).hasValue(1);
    assertThat(facts.steps).containsExactly("lock", "replace");
    assertThat(facts.held.get(REF)).hasSize(10).allMatch(f -> f.madeAt().equals(Talk.MADE));
  }

  @Test
  void a_newer_reading_than_was_named_covers_its_own_revision() {
    stories.talk = Talk.customersStory().revision(5);
    assertThat(finished.hold(REF, 2)).hasValue(5);
  }

  @Test
  void an_older_reading_than_was_named_still_covers_that_revision() {
    assertThat(finished.hold(REF, 3)).as("the store has caught up for this one").hasValue(3);
  }

  @Test
  void a_story_that_cannot_be_read_is_parked_and_counts_as_covered() {
    stories.thrown = new IllegalStateException("John of ABC Corp");
    assertThat(finished.hold(REF, 2)).hasValue(2);
    assertThat(facts.steps).containsExactly("lock", "park java.lang.IllegalStateException");
  }

  @Test
  void of_a_forgotten_customer_everything_goes() {
    stories.thrown = new KeyShredded(KeyId.of(REF.zone(), CustomerId.fresh()));
    assertThat(finished.hold(REF, 1)).isEmpty();
    assertThat(facts.steps).containsExactly("lock", "forget", "unpark");
  }

  @Test
  void a_store_that_is_away_is_not_parked() {
    stories.thrown = new TransientDataAccessResourceException("away");
    assertThatThrownBy(() -> finished.hold(REF, 1)).isSameAs(stories.thrown);
    assertThat(facts.steps).containsExactly("lock");
  }

  @Test
  void what_is_parked_is_tried_again_and_may_stay_so() {
    stories.thrown = new IllegalStateException();
    finished.hold(REF, 1);
    assertThat(finished.retryParked()).isEqualTo(1);
    stories.thrown = new TransientDataAccessResourceException("away");
    assertThat(finished.retryParked()).as("a failing store ends no retry").isEqualTo(1);
    stories.thrown = null;
    assertThat(finished.retryParked()).isZero();
    assertThat(facts.held.get(REF)).hasSize(10);
  }

  @Test
  void an_erasure_counts_and_lets_go_of_held_facts() {
    finished.hold(REF, 1);
    var erasable = new ErasableHeldFacts(facts);
    var ids =
        new RelatedIds(
            new Subject(REF.zone(), CustomerId.fresh()),
            REF.conversationId(),
            Set.of(),
            Set.of(REF.storyId(), StoryId.fresh()));
    assertThat(erasable.kind()).isEqualTo("held-facts");
    assertThat(erasable.count(ids)).isEqualTo(10);
    assertThat(erasable.erase(ids)).isEqualTo(10);
    assertThat(erasable.count(ids)).isZero();
    assertThat(erasable.erase(ids)).isZero();
  }

  /** Facts in a map, with what was done in order. */
  private static final class Recorded implements StoryFacts {
    private final List<String> steps = new ArrayList<>();
    private final Map<StoryRef, List<Fact>> held = new HashMap<>();
    private final Map<StoryRef, String> parked = new LinkedHashMap<>();

    @Override
    public void lock(StoryId story) {
      steps.add("lock");
    }

    @Override
    public void replace(StoryRef ref, int revision, List<Fact> made) {
      steps.add("replace");
      held.put(ref, made);
      parked.remove(ref);
    }

    @Override
    public int count(StoryId story) {
      return held.entrySet().stream()
          .filter(each -> each.getKey().storyId().equals(story))
          .mapToInt(each -> each.getValue().size())
          .sum();
    }

    @Override
    public int forget(StoryId story) {
      steps.add("forget");
      int forgotten = count(story);
      held.keySet().removeIf(each -> each.storyId().equals(story));
      return forgotten;
    }

    @Override
    public void park(StoryRef ref, String reason, Instant at) {
      steps.add("park " + reason);
      parked.put(ref, reason);
    }

    @Override
    public void unpark(StoryRef ref) {
      steps.add("unpark");
      parked.remove(ref);
    }

    @Override
    public List<StoryRef> parked() {
      return List.copyOf(parked.keySet());
    }
  }
}
