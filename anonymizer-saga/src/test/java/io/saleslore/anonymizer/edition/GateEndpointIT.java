package io.saleslore.anonymizer.edition;

import static io.saleslore.anonymizer.edition.EditionState.BEFORE;
import static io.saleslore.anonymizer.edition.EditionState.CLOSED;
import static io.saleslore.anonymizer.edition.EditionState.LIVE;
import static io.saleslore.anonymizer.edition.EditionState.MAKING;
import static io.saleslore.anonymizer.edition.EditionState.READY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.saleslore.anonymizer.EndpointSlice;
import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.anonymizer.fact.Talk;
import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.held.Database;
import io.saleslore.anonymizer.held.HeldStories;
import io.saleslore.anonymizer.held.ReleaseHistory;
import io.saleslore.anonymizer.noise.NoiseLedger;
import io.saleslore.anonymizer.saga.Segments;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.story.StoryRef;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The gate's endpoint over real tables: what it shows, and over which editions it lets it run. */
class GateEndpointIT {
  private static final Instant MADE = Talk.MADE.minus(Duration.ofDays(20));

  private final Database database = Database.fresh();
  private final List<Operation> recorded = new ArrayList<>();
  private final ReleaseCounts releases = new ReleaseCounts();
  private final GatePolicy policy = EditionFixtures.policy(5);

  @Test
  void an_empty_platform_says_why_nothing_is_released() {
    var status = slice(EditionList.of(LIVE)).get("/api/v1/gate").body();
    assertThat(status.at("/state").asString()).isEqualTo("TOO_FEW_MARKETERS");
    assertThat(status.at("/why").asString())
        .isEqualTo("fewer than 9 marketers: nothing is released");
    assertThat(status.at("/atLeastMarketers").asInt()).isEqualTo(5);
    assertThat(status.at("/made").asInt()).isZero();
    assertThat(status.at("/oldestHeld").isNull()).isTrue();
    assertThat(status.at("/facts")).isEmpty();
    assertThat(status.at("/caughtUp").asBoolean()).isFalse();
  }

  @Test
  void it_shows_the_facts_and_parked_stories_of_the_edition_that_is_served() {
    hold(2, 3);
    hold(1, 8);
    new HeldStories(database.jdbc(), 2).park(ref(), "poison", MADE);
    var status = slice(EditionList.of(BEFORE, LIVE)).get("/api/v1/gate").body();
    assertThat(status.at("/made").asInt()).isEqualTo(3);
    assertThat(status.at("/held").asInt()).isEqualTo(3);
    assertThat(status.at("/released").asInt()).isZero();
    assertThat(status.at("/replaced").asInt()).isZero();
    assertThat(status.at("/oldestHeld").asString()).isEqualTo(MADE.toString());
    assertThat(status.at("/parked").asInt()).isEqualTo(1);
    assertThat(status.at("/facts/0").toString())
        .isEqualTo(
            "{\"kind\":\"deal-by-size\",\"outcome\":\"won\",\"made\":3,\"released\":0,"
                + "\"held\":3,\"replaced\":0}");
  }

  @Test
  void a_tick_releases_what_may_be_released_and_reports_it() {
    hold(1, 40);
    var slice = slice(EditionList.of(LIVE));
    assertThat(slice.get("/api/v1/gate").at("/why"))
        .isEqualTo("crowds of at least 5 marketers are released");
    var report = slice.post("/api/v1/gate/ticks").body();
    assertThat(report.at("/state").asString()).isEqualTo("OPEN");
    int count = report.at("/releases").asInt();
    int facts = report.at("/factsByKind/deal-by-size").asInt();
    assertThat(count).isPositive();
    var status = slice.get("/api/v1/gate").body();
    assertThat(status.at("/released").asInt()).isEqualTo(facts);
    assertThat(status.at("/held").asInt()).isEqualTo(40 - facts);
    assertThat(releases.next(1)).isEqualTo(count);
  }

  @Test
  void what_noisy_releases_have_spent_is_on_record_and_exact_ones_spend_nothing() {
    hold(1, 40);
    EditionFixtures.gates(EditionList.of(LIVE), database.jdbc(), releases, policy).tick(Talk.MADE);
    assertThat(recorded).isEmpty();
    hold(1, 40);
    var noisy = new GatePolicy(policy.threshold(), policy.secret(), policy.waiting(), 1, 0.5);
    var spent = new ReleaseHistory(JdbcClient.create(database.jdbc()));
    var ledger = new NoiseLedger(noisy, spent, recorded::add, () -> Talk.MADE);
    EditionFixtures.gates(EditionList.of(LIVE), database.jdbc(), releases, noisy, ledger)
        .tick(Talk.MADE);
    assertThat(recorded)
        .extracting(Operation::who, Operation::action, Operation::what)
        .containsExactly(
            tuple(
                Operation.PLATFORM,
                "noise-spent",
                new TreeMap<>(
                    Map.of(
                        "epsilon-a-release", "0.5",
                        "most-releases-of-a-story", "1",
                        "epsilon-of-a-story", "0.5"))));
  }

  @Test
  void with_fewer_marketers_it_says_that_only_parents_are_released() {
    hold(1, 12);
    var slice = slice(EditionList.of(LIVE));
    assertThat(slice.get("/api/v1/gate").at("/why"))
        .isEqualTo("fewer than 15 marketers: only parent crowds are released");
    assertThat(slice.post("/api/v1/gate/ticks").body().at("/releases").asInt()).isZero();
  }

  @Test
  void a_tick_may_be_as_of_another_time() {
    var slice = slice(EditionList.of(LIVE));
    var report = slice.post("/api/v1/gate/ticks", "{\"asOf\": \"2026-04-01T00:00:00Z\"}");
    assertThat(report.status()).isEqualTo(200);
    assertThat(slice.post("/api/v1/gate/ticks", "{}").status()).isEqualTo(200);
    assertThat(recorded)
        .extracting(Operation::who, Operation::action, each -> each.what().get("as-of"))
        .containsExactly(
            tuple("dana", "gate-ticked", "2026-04-01T00:00:00Z"),
            tuple("dana", "gate-ticked", Talk.MADE.toString()));
  }

  @Test
  void a_tick_of_another_age_is_refused() {
    var slice = slice(EditionList.of(LIVE));
    for (var asOf : List.of("+1000000000-01-01T00:00:00Z", "1999-12-31T23:59:59Z")) {
      assertThat(slice.post("/api/v1/gate/ticks", "{\"asOf\": \"" + asOf + "\"}").status())
          .isEqualTo(400);
    }
    assertThat(recorded).isEmpty();
  }

  @Test
  void a_tick_lets_the_gate_look_at_every_edition_that_is_whole_and_open() {
    var editions = EditionList.of(CLOSED, BEFORE, LIVE, MAKING);
    editions.put(5, "v5", READY, 0);
    editions.all().forEach(each -> hold(each.number(), 40));
    var report = slice(editions).post("/api/v1/gate/ticks").body();
    assertThat(releases.next(1)).as("closed").isZero();
    assertThat(releases.next(2)).as("before").isPositive();
    assertThat(releases.next(3)).as("live").isEqualTo(report.at("/releases").asInt());
    assertThat(releases.next(4)).as("in the making").isZero();
    assertThat(releases.next(5)).as("ready").isPositive();
  }

  @Test
  void the_first_look_at_an_edition_tries_crowds_before_their_parents() {
    var editions = EditionList.of(LIVE, MAKING);
    hold(2, 40);
    EditionFixtures.gates(editions, database.jdbc(), releases, policy)
        .firstLook(editions.find(2).orElseThrow());
    assertThat(releases.next(2)).isPositive();
    assertThat(releases.next(1)).isZero();
  }

  private EndpointSlice slice(EditionList editions) {
    var gates = EditionFixtures.gates(editions, database.jdbc(), releases, policy);
    var live = new LiveEditionStatus(database.jdbc(), editions, gates);
    return EndpointSlice.of(
        new GateEndpoint(
            gates, live, policy, Segments.none(database), recorded::add, () -> Talk.MADE),
        "dana");
  }

  /** One won deal of each of so many marketers, each with a customer of their own. */
  private void hold(int edition, int marketers) {
    var stories = new HeldStories(database.jdbc(), edition);
    for (int i = 0; i < marketers; i++) {
      var ref = ref();
      stories.lock(ref.storyId());
      stories.hold(ref, 1, List.of(fact(ref.storyId(), i)));
    }
  }

  private static Fact fact(StoryId story, int person) {
    return new Fact(
        story,
        1,
        0,
        Crowd.of(FactKind.DEAL_BY_SIZE, "small"),
        Set.of(Count.DECIDED, Count.WON),
        Outcome.WON,
        YearMonth.of(2026, 3),
        "marketer" + person,
        "customer" + person,
        null,
        MADE);
  }

  private static StoryRef ref() {
    return new StoryRef(new Zone("staff-alice-123"), ConversationId.fresh(), StoryId.fresh());
  }
}
