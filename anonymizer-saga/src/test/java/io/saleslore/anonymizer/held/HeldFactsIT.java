package io.saleslore.anonymizer.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.anonymizer.gate.FactLists;
import io.saleslore.anonymizer.gate.GatePromise;
import io.saleslore.anonymizer.gate.GateReadiness;
import io.saleslore.anonymizer.gate.GateRun;
import io.saleslore.anonymizer.gate.HeldFact;
import io.saleslore.anonymizer.gate.PlayedHistory;
import io.saleslore.anonymizer.gate.RandomHistory;
import io.saleslore.anonymizer.gate.ReleaseGroup;
import io.saleslore.anonymizer.gate.Releases;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.staff.StaffEvent.ZoneHandedOver;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Seen red, each broken on purpose once: tombstones not looked at, replaced facts not counted, a
 * vanished fact not noticed.
 */
class HeldFactsIT {
  private final Database database = database();

  /** Where the tables stand. */
  Database database() {
    return Database.fresh();
  }

  int histories() {
    return 150;
  }

  @Test
  void the_tables_keep_the_promise_and_tell_what_plain_lists_tell() {
    int releases = 0;
    for (long seed = 0; seed < histories(); seed++) {
      var history = RandomHistory.of(seed);
      emptyTables();
      var played = PlayedHistory.play(history, InTables.of(database), database.transaction());
      var plain =
          PlayedHistory.play(history, new FactLists(), TransactionOperations.withoutTransaction());
      GatePromise.isKept(history, played);
      assertThat(played.releases()).isEqualTo(plain.releases());
      assertThat(played.statuses()).isEqualTo(plain.statuses());
      assertThat(played.marketers()).isEqualTo(plain.marketers());
      releases += played.releases().size();
    }
    assertThat(releases).isGreaterThan(histories());
  }

  @Test
  void a_release_number_that_is_taken_rolls_everything_back() {
    var history = openingHistory();
    var holding = InTables.of(database);
    read(history, holding);
    var before = holding.status();
    var gate = gate(history, holding, new Taken());
    assertThatThrownBy(() -> gate.tick(endOf(history))).isInstanceOf(DuplicateKeyException.class);
    assertThat(holding.status()).isEqualTo(before);
    assertThat(count("released_fact") + count("crowd_opening")).isZero();
  }

  @Test
  void a_fact_that_gave_way_while_the_gate_ran_is_not_released() {
    var history = openingHistory();
    var holding = InTables.of(database);
    read(history, holding);
    var crowd = firstCrowd(history, holding);
    var facts = holding.in(crowd);
    var opening = new ReleaseGroup(crowd, facts, 10);
    database
        .jdbc()
        .update("delete from anonymizer_zone.held_fact where fact_id = ?", facts.getFirst().key());
    assertThatThrownBy(() -> holding.release(crowd, List.of(opening), 0))
        .isInstanceOf(ConcurrencyFailureException.class);
  }

  @Test
  void each_release_that_a_story_stands_in_is_spent_once_whatever_of_it_is_there() {
    var history = openingHistory();
    var holding = InTables.of(database);
    read(history, holding);
    var spent = new ReleaseHistory(JdbcClient.create(database.jdbc()));
    assertThat(spent.mostOfOneStory()).isZero();
    gate(history, holding, new Numbered()).tick(endOf(history));
    var releases = new HashMap<Object, Set<Object>>();
    database.jdbc().queryForList("select * from anonymizer_zone.released_fact").stream()
        .forEach(
            row ->
                releases
                    .computeIfAbsent(row.get("story"), _ -> new HashSet<>())
                    .add(row.get("release_number")));
    assertThat(spent.mostOfOneStory())
        .isEqualTo(releases.values().stream().mapToInt(Set::size).max().orElseThrow());
  }

  @Test
  void a_released_fact_is_not_made_again_by_a_revision() {
    var history = openingHistory();
    var holding = InTables.of(database);
    read(history, holding);
    gate(history, holding, new Numbered()).tick(endOf(history));
    var released = holding.status().released();
    assertThat(released).isPositive();
    read(history, holding);
    var after = holding.status();
    assertThat(after.released()).isEqualTo(released);
    assertThat(after.made()).isEqualTo(after.released() + after.held() + after.replaced());
    assertThat(after.held() + after.released()).isEqualTo(facts(history).size());
  }

  @Test
  void forgetting_a_story_lets_go_of_what_is_held_of_it_and_of_no_other() {
    var history = openingHistory();
    var holding = InTables.of(database);
    read(history, holding);
    var story = facts(history).getFirst().story();
    long all = holding.status().held();
    long its = facts(history).stream().filter(fact -> fact.story().equals(story)).count();
    assertThat(holding.facts().forget(story)).isEqualTo((int) its);
    assertThat(holding.status().replaced()).isEqualTo(its);
    assertThat(holding.status().held()).isEqualTo(all - its);
  }

  @Test
  void who_took_over_zones_counts_once_in_every_crowd() {
    var history = openingHistory();
    var holding = InTables.of(database);
    read(history, holding);
    var crowd = firstCrowd(history, holding);
    var there = marketers(holding, crowd);
    int all = holding.marketers();
    assertThat(there).hasSizeGreaterThan(3);

    handOver(there.get(0), there.get(0), there.get(1));
    assertThat(marketers(holding, crowd)).hasSize(there.size() - 1).doesNotContain(there.get(0));
    assertThat(holding.marketers()).isEqualTo(all - 1);

    handOver(there.get(0), there.get(1), there.get(2));
    handOver(there.get(1), there.get(1), there.get(2));
    assertThat(marketers(holding, crowd))
        .hasSize(there.size() - 2)
        .contains(there.get(2))
        .doesNotContain(there.get(0), there.get(1));
    int left = there.size() - 2;
    assertThat(holding.crowds(crowd.kind(), crowd.level(), left, 1)).contains(crowd);
    assertThat(holding.crowds(crowd.kind(), crowd.level(), left + 1, 1)).doesNotContain(crowd);
  }

  private void handOver(String zone, String from, String to) {
    new ZoneHandovers(database.jdbc(), StaffIdVault.vault())
        .on(
            new ZoneHandedOver(
                new StaffId(zone).zone(), new StaffId(from), new StaffId(to), Instant.EPOCH));
  }

  private static List<String> marketers(InTables holding, Crowd crowd) {
    return holding.in(crowd).stream().map(HeldFact::marketer).distinct().sorted().toList();
  }

  @Test
  void editions_do_not_see_each_other() {
    var history = openingHistory();
    read(history, InTables.of(database));
    assertThat(new HeldFacts(database.jdbc(), 2).status().made()).isZero();
    assertThat(new WaitingFactStore(database.jdbc(), 2).marketers()).isZero();
  }

  @Test
  void the_status_says_why_nothing_opens() {
    var history = openingHistory();
    var gate = gate(history, InTables.of(database), new Numbered());
    assertThat(gate.state()).isEqualTo(GateReadiness.TOO_FEW_MARKETERS);
    assertThat(gate.tick(Instant.EPOCH).releases()).isZero();
  }

  private record Taken() implements Releases {
    @Override
    public long next(int edition) {
      return 0;
    }

    @Override
    public PatternReleased find(int edition, long number) {
      throw new AssertionError("there is no other edition");
    }

    @Override
    public void publish(List<PatternReleased> releases) {
      throw new DuplicateKeyException("release number");
    }
  }

  private static final class Numbered implements Releases {
    private long next;

    @Override
    public long next(int edition) {
      return next;
    }

    @Override
    public PatternReleased find(int edition, long number) {
      throw new AssertionError("there is no other edition");
    }

    @Override
    public void publish(List<PatternReleased> releases) {
      next += releases.size();
    }
  }

  private GateRun gate(RandomHistory history, InTables holding, Releases releases) {
    return new GateRun(history.policy(), holding, releases, _ -> {}, database.transaction());
  }

  /** The first history whose readings, all held at once, open a crowd. */
  private RandomHistory openingHistory() {
    for (long seed = 0; ; seed++) {
      var history = RandomHistory.of(seed);
      boolean readOnce =
          history.days().size() == 1
              && history.days().getFirst().ops().stream().allMatch(op -> op.revision() == 1);
      if (readOnce && opens(history)) {
        return history;
      }
    }
  }

  private static boolean opens(RandomHistory history) {
    var played =
        PlayedHistory.play(history, new FactLists(), TransactionOperations.withoutTransaction());
    return !played.releases().isEmpty();
  }

  private void read(RandomHistory history, InTables holding) {
    var ops = history.days().getFirst().ops();
    database
        .transaction()
        .executeWithoutResult(
            _ -> ops.forEach(op -> holding.replace(op.story(), op.revision(), op.facts())));
  }

  private static Crowd firstCrowd(RandomHistory history, InTables holding) {
    var crowd = facts(history).getFirst().crowd();
    assertThat(holding.in(crowd)).isNotEmpty();
    return crowd;
  }

  private static List<Fact> facts(RandomHistory history) {
    return history.days().getFirst().ops().stream().flatMap(op -> op.facts().stream()).toList();
  }

  private static Instant endOf(RandomHistory history) {
    return history.days().getLast().at();
  }

  private int count(String table) {
    var rows =
        database
            .jdbc()
            .queryForObject("select count(*) from anonymizer_zone." + table, Integer.class);
    return rows == null ? 0 : rows;
  }

  private void emptyTables() {
    for (var table :
        List.of("held_fact", "released_fact", "fact_count", "marketer", "crowd_opening")) {
      database.jdbc().update("delete from anonymizer_zone." + table);
    }
  }
}
