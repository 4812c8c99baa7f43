package io.saleslore.anonymizer.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.anonymizer.fact.Anonymization;
import io.saleslore.anonymizer.fact.Talk;
import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.held.Database;
import io.saleslore.anonymizer.held.HeldFacts;
import io.saleslore.anonymizer.held.HeldStories;
import io.saleslore.anonymizer.story.ErasableHeldFacts;
import io.saleslore.anonymizer.story.FinishedStories;
import io.saleslore.anonymizer.story.StoryAnonymizer;
import io.saleslore.kernel.erasure.RelatedIds;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.release.ReleaseThreshold;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.KeyShredded;
import io.saleslore.kernel.story.EndedStories;
import io.saleslore.kernel.story.Prices;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.Stories;
import io.saleslore.kernel.story.StoryRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

class ReanonymizationIT {
  private static final int STORIES = 900;

  private final Database database = database();
  private final History history = new History();
  private final Editions editions = new EditionTable(database.jdbc(), () -> Talk.MADE);
  private final Anonymization anonymization =
      new Anonymization(Talk.NAMES, Talk.RULES, Prices.inDollars(), () -> Talk.TEMPLATES);

  Database database() {
    return Database.fresh();
  }

  @BeforeEach
  void there_is_a_first_one() {
    editions.beginFirst("v");
  }

  @Test
  void the_same_stories_and_versions_give_the_same_facts_byte_for_byte() throws Exception {
    var first = made();
    var second = made();
    assertThat(rows(first)).hasSizeGreaterThan(STORIES * 5).isEqualTo(rows(second));
    assertThat(editions.find(first).orElseThrow())
        .returns(EditionState.READY, Edition::state)
        .returns((long) STORIES, Edition::done)
        .returns((long) STORIES, Edition::total);
  }

  @Test
  void stopped_anywhere_it_goes_on_and_ends_the_same() throws Exception {
    var undisturbed = rows(made());
    int stopped = begun().number();
    for (int after : new int[] {3, 401, 250, 90}) {
      history.opensLeft.set(after);
      assertThatThrownBy(() -> reanonymization().run(stopped)).isNotNull();
      assertThat(editions.find(stopped).orElseThrow().state()).isEqualTo(EditionState.MAKING);
    }
    history.opensLeft.set(Integer.MAX_VALUE);
    reanonymization().run(stopped);
    assertThat(rows(stopped)).isEqualTo(undisturbed);
    assertThat(new HeldFacts(database.jdbc(), stopped).status().held())
        .isEqualTo(undisturbed.size());
  }

  @Test
  void told_to_stop_while_the_last_stories_are_read_it_leaves_the_gate_to_the_next_start()
      throws Exception {
    int edition = begun().number();
    reanonymization().run(edition, () -> editions.find(edition).orElseThrow().done() < STORIES);
    assertThat(editions.find(edition).orElseThrow())
        .returns(EditionState.MAKING, Edition::state)
        .returns((long) STORIES, Edition::done);
    reanonymization().run(edition);
    assertThat(editions.find(edition).orElseThrow().state()).isEqualTo(EditionState.READY);
  }

  @Test
  void a_page_that_cannot_be_written_is_read_again_with_those_behind_it() throws Exception {
    var undisturbed = rows(made());
    int edition = begun().number();
    var writesLeft = new AtomicInteger(1);
    TransactionOperations full =
        new TransactionOperations() {
          @Override
          public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
            if (writesLeft.getAndDecrement() <= 0) {
              throw new IllegalStateException("the disk is full");
            }
            return database.transaction().execute(work);
          }
        };
    assertThatThrownBy(() -> reanonymization(full).run(edition))
        .isInstanceOf(IllegalStateException.class);
    assertThat(editions.find(edition).orElseThrow().done()).isEqualTo(400);
    reanonymization().run(edition);
    assertThat(rows(edition)).isEqualTo(undisturbed);
  }

  @Test
  void who_was_erased_is_left_out_and_what_cannot_be_read_is_parked() throws Exception {
    history.erased.add(history.refs.get(7));
    history.poison.add(history.refs.get(8));
    int edition = made();
    assertThat(stories(edition))
        .hasSize(STORIES - 2)
        .doesNotContain(history.refs.get(7).storyId().toString());
    assertThat(new HeldStories(database.jdbc(), edition).parked())
        .containsExactly(history.refs.get(8));
    assertThat(editions.find(edition).orElseThrow().state()).isEqualTo(EditionState.READY);
  }

  @Test
  void a_story_that_ends_meanwhile_enters_both_editions() throws Exception {
    int edition = begun().number();
    var late = ref(1);
    saga().hold(late, 1);
    assertThat(stories(1)).containsExactly(late.storyId().toString());
    assertThat(stories(edition)).containsExactly(late.storyId().toString());
    reanonymization().run(edition);
    assertThat(stories(edition)).hasSize(STORIES + 1);
    history.erased.add(late);
    saga().hold(late, 2);
    assertThat(stories(edition)).hasSize(STORIES);
  }

  @Test
  void an_older_reading_never_replaces_a_newer_one() throws Exception {
    int edition = begun().number();
    var story = history.refs.get(5);
    history.revision = 2;
    saga().hold(story, 2);
    history.revision = 1;
    reanonymization().run(edition);
    assertThat(
            database
                .jdbc()
                .queryForList(
                    "select distinct revision from anonymizer_zone.held_fact"
                        + " where edition = ? and story = ?",
                    Integer.class,
                    edition,
                    story.storyId().value()))
        .containsExactly(2);
  }

  @Test
  void who_is_forgotten_between_the_reading_and_the_writing_stays_out_whoever_hears_of_it()
      throws Exception {
    for (Consumer<StoryRef> forget : List.<Consumer<StoryRef>>of(this::forget, saga()::forget)) {
      int edition = begun().number();
      history.erased.clear();
      var story = history.refs.get(5);
      var writes = new AtomicInteger();
      TransactionOperations meanwhile =
          new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
              if (writes.getAndIncrement() == 0) {
                history.erased.add(story);
                forget.accept(story);
              }
              return database.transaction().execute(work);
            }
          };
      reanonymization(meanwhile).run(edition);
      assertThat(stories(edition)).hasSize(STORIES - 1).doesNotContain(story.storyId().toString());
      assertThat(editions.find(edition).orElseThrow().done()).isEqualTo(STORIES);
      assertThat(readings(story)).as("not even that it was there").isZero();
    }
  }

  @Test
  void who_is_forgotten_while_their_story_is_being_held_stays_out() throws Exception {
    var story = history.refs.get(5);
    var isOpen = new CountDownLatch(1);
    history.onOpen =
        () -> {
          isOpen.countDown();
          longEnoughForWhoDoesNotWait();
        };
    try (var hands = Executors.newSingleThreadExecutor()) {
      var held =
          hands.submit(
              () -> database.transaction().executeWithoutResult(_ -> saga().hold(story, 1)));
      isOpen.await();
      forget(story);
      held.get();
    }
    assertThat(stories(1)).isEmpty();
    assertThat(readings(story)).isZero();
  }

  @Test
  void an_edition_that_is_begun_while_the_saga_reads_a_story_reads_it_by_itself() throws Exception {
    var story = history.refs.get(5);
    var facts = new EditionStoryFacts(database.jdbc(), editions);
    facts.lock(story.storyId());
    int edition = begun().number();
    facts.replace(story, 1, anonymization.facts(Talk.customersStory().story(story), Talk.MADE));
    assertThat(stories(1)).containsExactly(story.storyId().toString());
    assertThat(stories(edition)).as("who forgets need not know of it").isEmpty();
    reanonymization().run(edition);
    assertThat(stories(edition)).hasSize(STORIES);
  }

  @Test
  void what_the_saga_cannot_read_is_parked_wherever_it_would_have_entered() {
    int edition = begun().number();
    var poisoned = history.refs.get(8);
    history.poison.add(poisoned);
    assertThat(saga().hold(poisoned, 1)).hasValue(1);
    for (int each : new int[] {1, edition}) {
      assertThat(new HeldStories(database.jdbc(), each).parked()).hasSize(1);
    }
    history.poison.clear();
    assertThat(saga().retryParked()).isZero();
    assertThat(stories(edition)).containsExactly(poisoned.storyId().toString());
  }

  private static void longEnoughForWhoDoesNotWait() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As the steps of an erasure do: what is in the way is waited for. */
  private void forget(StoryRef story) {
    var traces = new ErasableHeldFacts(new EditionStoryFacts(database.jdbc(), editions));
    while (true) {
      try {
        database.transaction().executeWithoutResult(_ -> traces.erase(trail(story)));
        return;
      } catch (TransientDataAccessException | DuplicateKeyException _) {
        Thread.onSpinWait();
      }
    }
  }

  private int readings(StoryRef story) {
    return database
        .jdbc()
        .queryForList(
            "select revision from anonymizer_zone.story_reading where story = ?",
            Integer.class,
            story.storyId().value())
        .size();
  }

  @Test
  void of_who_is_forgotten_nothing_stays_in_an_edition_that_is_closed() throws Exception {
    int edition = made();
    var poisoned = history.refs.get(8);
    new HeldStories(database.jdbc(), edition).park(poisoned, "poison", Talk.MADE);
    assertThat(editions.move(edition, EditionState.CLOSED, EditionState.READY)).isTrue();
    saga().forget(history.refs.get(5));
    saga().forget(poisoned);
    assertThat(stories(edition)).hasSize(STORIES - 2);
    assertThat(new HeldStories(database.jdbc(), edition).parked()).isEmpty();
  }

  @Test
  void an_edition_that_another_version_began_is_closed() throws Exception {
    int edition = begun().number();
    var runner =
        new ReanonymizationRunner(editions, reanonymization(), new AnonymizationVersion("another"));
    runner.start();
    try {
      for (int looks = 0; looks < 1200 && state(edition) == EditionState.MAKING; looks++) {
        Thread.sleep(50);
      }
    } finally {
      runner.stop();
    }
    assertThat(state(edition)).isEqualTo(EditionState.CLOSED);
    assertThat(stories(edition)).isEmpty();
  }

  @Test
  void of_two_that_are_begun_at_once_one_is_refused() {
    var known = editions.all();
    editions.beginAfter(known, "v", STORIES);
    assertThatThrownBy(() -> editions.beginAfter(known, "v", STORIES))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void the_version_is_the_same_each_time_and_another_one_with_another_gate() {
    assertThat(AnonymizationVersion.now(policy(10), List.of()))
        .isEqualTo(AnonymizationVersion.now(policy(10), List.of()));
    assertThat(AnonymizationVersion.now(policy(10), List.of()).digest()).hasSize(64);
    assertThat(AnonymizationVersion.now(policy(11), List.of()))
        .isNotEqualTo(AnonymizationVersion.now(policy(10), List.of()));
  }

  private static RelatedIds trail(StoryRef story) {
    return new RelatedIds(
        new Subject(story.zone(), CustomerId.fresh()),
        story.conversationId(),
        Set.of(),
        Set.of(story.storyId()));
  }

  private EditionState state(int edition) {
    return editions.find(edition).orElseThrow().state();
  }

  private Edition begun() {
    return editions.beginAfter(editions.all(), "v", STORIES);
  }

  private int made() throws InterruptedException {
    int edition = begun().number();
    reanonymization().run(edition);
    return edition;
  }

  private Reanonymization reanonymization() {
    return reanonymization(database.transaction());
  }

  private Reanonymization reanonymization(TransactionOperations transaction) {
    var gates =
        new EditionGates(
            editions,
            database.jdbc(),
            policy(10),
            new NoReleases(),
            _ -> {},
            EditionFixtures.ledger(policy(10)),
            transaction,
            () -> Talk.MADE);
    return new Reanonymization(
        history,
        editions,
        gates,
        new StoryPageReader(history, new StoryAnonymizer(history, anonymization), policy(10)),
        new StoryPageWriter(history, editions, database.jdbc(), transaction, () -> Talk.MADE));
  }

  private FinishedStories saga() {
    return new FinishedStories(
        new StoryAnonymizer(history, anonymization),
        new EditionStoryFacts(database.jdbc(), editions),
        database.transaction(),
        () -> Talk.MADE);
  }

  private static GatePolicy policy(int k) {
    return new GatePolicy(new ReleaseThreshold(k), new byte[16], GatePolicy.DEFAULT_WAITING, 1);
  }

  private List<String> rows(int edition) {
    return database
        .jdbc()
        .queryForList(
            """
            select concat_ws('|', story, revision, kind, ordinal, level, crowd, parent_crowd, yes,
              outcome, ended_month, marketer, customer, company, made_at)
            from anonymizer_zone.held_fact where edition = ? order by story, kind, ordinal
            """,
            String.class,
            edition);
  }

  private List<String> stories(int edition) {
    return database
        .jdbc()
        .queryForList(
            "select distinct cast(story as varchar) from anonymizer_zone.held_fact where edition ="
                + " ?",
            String.class,
            edition);
  }

  private static StoryRef ref(int zone) {
    return new StoryRef(
        new Zone("staff-marketer-" + zone), ConversationId.fresh(), StoryId.fresh());
  }

  /** Stories of a few zones; some are erased, some cannot be read, and the store may go away. */
  private static final class History implements Stories, EndedStories {
    private final List<StoryRef> refs = new ArrayList<>();
    private final Set<StoryRef> erased = new HashSet<>();
    private final Set<StoryRef> poison = new HashSet<>();
    private final AtomicInteger opensLeft = new AtomicInteger(Integer.MAX_VALUE);
    private volatile int revision = 1;
    private volatile Runnable onOpen = () -> {};

    History() {
      for (int i = 0; i < STORIES; i++) {
        refs.add(ref(i % 7));
      }
    }

    @Override
    public <R> R open(StoryRef ref, Function<PrivateStory, R> reader) {
      if (opensLeft.getAndDecrement() <= 0) {
        throw new TransientDataAccessResourceException("the store went away");
      }
      if (erased.contains(ref)) {
        throw new KeyShredded(KeyId.of(ref.zone(), CustomerId.fresh()));
      }
      if (poison.contains(ref)) {
        throw new IllegalStateException("poison");
      }
      onOpen.run();
      return reader.apply(Talk.customersStory().revision(revision).story(ref));
    }

    @Override
    public long count() {
      return refs.size();
    }

    @Override
    public long forgotten() {
      return erased.size();
    }

    @Override
    public List<Ended> after(long position, int limit) {
      var page = new ArrayList<Ended>();
      for (long i = position; i < Math.min(refs.size(), position + limit); i++) {
        page.add(new Ended(i + 1, refs.get((int) i)));
      }
      return page;
    }
  }
}
