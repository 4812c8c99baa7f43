package io.saleslore.anonymizer.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.ReleaseThreshold;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Seen red, each rule broken on purpose once: one marketer fewer than k; no draw, or one draw for
 * all releases; nine customers; nine companies; a bound one too high, of marketers and of
 * customers; the customer's quarter left out; months in any order; facts told twice; no keyed hash;
 * one marketer fewer for parents and for crowds; no waiting for the parent; another month than the
 * middle one.
 */
class DisclosureGateTest {
  private static final int HISTORIES = 1000;
  private static final Crowd BUDGET =
      Crowd.of(FactKind.OBJECTION_BY_INDUSTRY, "budget", "roi-calculator", "manufacturing");

  @Test
  void whatever_happens_the_promise_is_kept() {
    long releases =
        LongStream.range(0, HISTORIES)
            .map(
                seed -> {
                  var history = RandomHistory.of(seed);
                  var played = play(history);
                  GatePromise.isKept(history, played);
                  return played.releases().size();
                })
            .sum();
    assertThat(releases).as("the histories do open crowds").isGreaterThan(HISTORIES / 2);
  }

  @Test
  void the_same_secret_clock_and_facts_give_the_same_releases_in_any_order_of_arrival() {
    for (long seed = 0; seed < HISTORIES / 10; seed++) {
      var history = RandomHistory.of(seed);
      var played = play(history);
      assertThat(play(history).releases()).isEqualTo(played.releases());
      assertThat(play(history.shuffled(seed)).releases()).isEqualTo(played.releases());
    }
  }

  @Test
  void the_number_asked_for_is_drawn_once_from_k_to_k_plus_three() {
    var fewest = new ArrayList<Integer>();
    for (int secret = 0; secret < 200; secret++) {
      var gate = new DisclosureGate(policy(10, secret));
      fewest.add(
          IntStream.rangeClosed(1, 20)
              .filter(marketers -> !gate.open(BUDGET, 0, facts(marketers, 1)).isEmpty())
              .findFirst()
              .orElseThrow());
    }
    assertThat(fewest.stream().collect(Collectors.groupingBy(each -> each, Collectors.counting())))
        .containsOnlyKeys(10, 11, 12, 13)
        .allSatisfy((_, often) -> assertThat(often).isBetween(30L, 70L));
  }

  @Test
  void the_number_asked_for_is_drawn_anew_for_the_crowds_next_release_only() {
    var draws = new KeyedRandom(RandomHistory.secret(1));
    var drawn = LongStream.range(0, 100).mapToInt(count -> draws.moreMarketers(BUDGET, count));
    assertThat(drawn.distinct().count()).isEqualTo(4);
    assertThat(draws.moreMarketers(BUDGET, 7)).isEqualTo(draws.moreMarketers(BUDGET, 7));
  }

  @Test
  void the_outcome_does_not_decide_which_facts_are_taken() {
    var samples = samples(20, 6);
    var facts = samples.stream().map(SampleFact::held).toList();
    var turned = samples.stream().map(each -> turned(each).held()).toList();
    var gate = new DisclosureGate(policy(10, 1));
    assertThat(keys(gate.open(BUDGET, 0, turned))).isEqualTo(keys(gate.open(BUDGET, 0, facts)));
  }

  @Test
  void within_a_month_the_secret_decides_which_facts_are_taken() {
    var facts = facts(20, 6);
    assertThat(keys(new DisclosureGate(policy(10, 1)).open(BUDGET, 0, facts)))
        .isNotEqualTo(keys(new DisclosureGate(policy(10, 2)).open(BUDGET, 0, facts)));
  }

  @Test
  void whoever_has_more_than_the_bound_waits_for_the_crowds_next_release() {
    var openings = new DisclosureGate(policy(10, 1)).open(BUDGET, 0, facts(20, 6));
    assertThat(openings).hasSize(2).allMatch(opening -> opening.facts().size() == 60);
  }

  @Test
  void no_customer_stands_for_more_than_a_quarter_however_large_k_is() {
    var facts = new ArrayList<HeldFact>();
    for (int i = 0; i < 49; i++) {
      facts.add(SampleFact.of(i).with(i < 16 ? "john" : "c" + i % 11).held());
    }
    var opening = new DisclosureGate(policy(40, 1)).open(BUDGET, 0, facts).getFirst();
    long johns = opening.facts().stream().filter(f -> f.customer().equals("john")).count();
    assertThat(johns).isPositive();
    assertThat(4 * johns).isLessThanOrEqualTo(opening.facts().size());
  }

  @Test
  void facts_of_known_companies_wait_where_these_are_too_few() {
    var facts = new ArrayList<>(facts(20, 1));
    facts.set(0, SampleFact.of(0).by("m0").at("ABC Corp").held());
    var openings = new DisclosureGate(policy(10, 1)).open(BUDGET, 0, facts);
    assertThat(openings).singleElement().matches(opening -> opening.facts().size() == 19);
  }

  @Test
  void k_is_never_below_five() {
    assertThatThrownBy(() -> policy(4, 1)).hasMessageContaining("never below 5");
    assertThat(policy(5, 1).k()).isEqualTo(5);
  }

  @Test
  void the_secret_does_not_show() {
    assertThat(policy(10, 1).toString()).doesNotContain("secret");
  }

  private static PlayedHistory play(RandomHistory history) {
    return PlayedHistory.play(history, new FactLists(), TransactionOperations.withoutTransaction());
  }

  private static GatePolicy policy(int k, int secret) {
    return new GatePolicy(
        new ReleaseThreshold(k), RandomHistory.secret(secret), Duration.ofDays(14), 1);
  }

  private static List<HeldFact> facts(int marketers, int each) {
    return samples(marketers, each).stream().map(SampleFact::held).toList();
  }

  private static List<SampleFact> samples(int marketers, int each) {
    return IntStream.range(0, marketers * each)
        .mapToObj(i -> SampleFact.of(i).by("m" + i % marketers))
        .map(fact -> fact.ended(fact.key() % 3 == 0 ? Outcome.WON : Outcome.LOST))
        .toList();
  }

  private static SampleFact turned(SampleFact fact) {
    return fact.outcome() == Outcome.WON
        ? fact.ended(Outcome.LOST)
        : fact.ended(Outcome.WON).counting(Count.TRIED, Count.WON);
  }

  private static List<List<Long>> keys(List<ReleaseGroup> openings) {
    return openings.stream()
        .map(opening -> opening.facts().stream().map(HeldFact::key).toList())
        .toList();
  }
}
