package io.saleslore.anonymizer.held;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.fact.Anonymization;
import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.anonymizer.fact.Talk;
import io.saleslore.anonymizer.story.StoryReadResult.Read;
import io.saleslore.kernel.erasure.RelatedIds;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.story.Prices;
import io.saleslore.kernel.story.StoryRef;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeldStoriesIT {
  private static final Anonymization ANONYMIZATION =
      new Anonymization(Talk.NAMES, Talk.RULES, Prices.inDollars(), () -> Talk.TEMPLATES);

  private final Database database = Database.fresh();
  private final HeldStories stories = new HeldStories(database.jdbc(), 1);
  private final HeldFacts facts = new HeldFacts(database.jdbc(), 1);

  @Test
  void the_facts_of_a_locked_story_are_held() {
    var ref = ref();
    stories.lock(ref.storyId());
    stories.hold(ref, 1, facts(ref, 1));
    assertThat(facts.status().held()).isEqualTo(10);
    assertThat(facts.oldest()).contains(Talk.MADE);
    assertThat(HeldFacts.countInAllEditions(database.jdbc(), ref.storyId())).isEqualTo(10);
  }

  @Test
  void a_story_that_was_not_locked_is_not_held() {
    var ref = ref();
    stories.hold(ref, 1, facts(ref, 1));
    assertThat(facts.status().made()).isZero();
    assertThat(facts.oldest()).isEmpty();
  }

  @Test
  void a_newer_reading_takes_the_place_of_an_older_one_and_never_the_other_way_round() {
    var ref = ref();
    stories.lock(ref.storyId());
    stories.hold(ref, 2, facts(ref, 2));
    stories.hold(ref, 1, List.of());
    assertThat(facts.status().held()).as("the older one came late").isEqualTo(10);
    stories.hold(ref, 3, List.of());
    assertThat(facts.status().held()).isZero();
    assertThat(facts.status().replaced()).isEqualTo(10);
  }

  @Test
  void the_same_revision_read_again_counts_once() {
    var ref = ref();
    stories.lock(ref.storyId());
    stories.hold(ref, 1, facts(ref, 1));
    stories.lock(ref.storyId());
    stories.hold(ref, 1, facts(ref, 1));
    assertThat(facts.status().held()).isEqualTo(10);
    assertThat(facts.status().made()).isEqualTo(20);
    assertThat(facts.status().replaced()).isEqualTo(10);
  }

  @Test
  void many_stories_are_held_together_except_where_a_newer_reading_is_there() {
    var old = ref();
    var fresh = ref();
    var known = ref();
    stories.hold(List.of(read(old, 5), read(known, 1)));
    stories.hold(List.of(read(old, 4), read(fresh, 1), read(known, 2)));
    assertThat(facts.status())
        .returns(30L, FactAccounting::held)
        .returns(40L, FactAccounting::made)
        .returns(10L, FactAccounting::replaced);
    assertThat(revisions(old)).containsOnly(5);
    assertThat(revisions(known)).containsOnly(2);
    stories.hold(List.of(read(old, 1)));
    assertThat(facts.status().made()).as("none of them is newest").isEqualTo(40);
  }

  @Test
  void holding_no_stories_does_nothing() {
    stories.hold(List.of());
    assertThat(facts.status().lines()).isEmpty();
  }

  @Test
  void what_is_forgotten_leaves_no_trace_but_the_count() {
    var ref = ref();
    stories.hold(List.of(read(ref, 1), read(ref(), 1)));
    assertThat(stories.forget(ref.storyId())).isEqualTo(10);
    assertThat(stories.forget(ref.storyId())).as("asked again").isZero();
    assertThat(revisions(ref)).isEmpty();
    assertThat(rows("story_reading", ref)).isZero();
    assertThat(facts.status())
        .returns(10L, FactAccounting::held)
        .returns(10L, FactAccounting::replaced);
  }

  @Test
  void a_parked_story_counts_its_attempts_and_keeps_its_first_day() {
    var parked = new ParkedStoryTable(database.jdbc(), 1);
    var ref = ref();
    stories.park(ref, "java.lang.IllegalStateException", Talk.MADE);
    stories.park(ref, "java.lang.ArithmeticException", Talk.MADE.plus(Duration.ofDays(1)));
    assertThat(parked.all())
        .containsExactly(
            new ParkedStoryTable.Parked(ref, "java.lang.ArithmeticException", 2, Talk.MADE));
  }

  @Test
  void who_waits_longest_comes_first_and_what_is_read_waits_no_more() {
    var later = ref();
    var sooner = ref();
    stories.park(later, "poison", Talk.MADE);
    stories.park(sooner, "poison", Talk.MADE.minusSeconds(1));
    assertThat(stories.parked()).containsExactly(sooner, later);
    stories.hold(List.of(read(sooner, 1)));
    assertThat(stories.parked()).containsExactly(later);
    stories.unpark(later);
    stories.unpark(later);
    assertThat(stories.parked()).isEmpty();
  }

  @Test
  void editions_hold_and_park_on_their_own() {
    var ref = ref();
    stories.hold(List.of(read(ref, 3)));
    stories.park(ref, "poison", Talk.MADE);
    var other = new HeldStories(database.jdbc(), 2);
    assertThat(other.parked()).isEmpty();
    other.hold(List.of(read(ref, 1)));
    assertThat(new HeldFacts(database.jdbc(), 2).status().held()).isEqualTo(10);
    assertThat(HeldFacts.countInAllEditions(database.jdbc(), ref.storyId())).isEqualTo(20);
    assertThat(other.forget(ref.storyId())).isEqualTo(10);
    assertThat(facts.status().held()).isEqualTo(10);
  }

  @Test
  void a_marketer_learns_how_many_facts_of_theirs_are_held_by_kind() {
    var ref = ref();
    stories.hold(List.of(read(ref, 1)));
    var held = new FactsOfMarketer(database.jdbc());
    assertThat(held.kind()).isEqualTo("held-facts");
    assertThat(held.count(new StaffId("alice-123"), "alice-hash"))
        .containsAllEntriesOf(Map.of("deal-by-size", 1L, "message-timing", 2L))
        .hasSize(9);
    assertThat(held.count(new StaffId("bob-456"), "bob-hash")).isEmpty();
  }

  @Test
  void an_erasure_finds_and_removes_parked_stories_in_every_edition() {
    var erasable = new ErasableParkedStories(database.jdbc());
    var johns = ref();
    var others = ref();
    for (int edition : new int[] {1, 2}) {
      var each = new HeldStories(database.jdbc(), edition);
      each.park(johns, "poison", Talk.MADE);
      each.park(others, "poison", Talk.MADE);
    }
    var ids = ids(johns);
    assertThat(erasable.kind()).isEqualTo("parked-stories");
    assertThat(erasable.count(ids)).isEqualTo(2);
    assertThat(erasable.erase(ids)).isEqualTo(2);
    assertThat(erasable.erase(ids)).isZero();
    assertThat(erasable.count(ids)).isZero();
    assertThat(stories.parked()).containsExactly(others);
  }

  private List<Integer> revisions(StoryRef ref) {
    return database
        .jdbc()
        .queryForList(
            "select distinct revision from anonymizer_zone.held_fact where story = ?",
            Integer.class,
            ref.storyId().value());
  }

  private int rows(String table, StoryRef ref) {
    return database
        .jdbc()
        .queryForList(
            "select 1 from anonymizer_zone." + table + " where story = ?",
            Integer.class,
            ref.storyId().value())
        .size();
  }

  private static RelatedIds ids(StoryRef ref) {
    return new RelatedIds(
        new Subject(ref.zone(), CustomerId.fresh()),
        ref.conversationId(),
        Set.of(),
        Set.of(ref.storyId()));
  }

  private static Read read(StoryRef ref, int revision) {
    return new Read(ref, revision, facts(ref, revision));
  }

  private static List<Fact> facts(StoryRef ref, int revision) {
    var talk = Talk.customersStory().revision(revision).ended(Outcome.WON);
    return ANONYMIZATION.facts(talk.story(ref), Talk.MADE);
  }

  private static StoryRef ref() {
    return new StoryRef(new Zone("staff-alice-123"), ConversationId.fresh(), StoryId.fresh());
  }
}
