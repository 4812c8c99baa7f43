package io.saleslore.anonymizer.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.release.ReleaseThreshold;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

class GateRunTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Crowd RETAIL =
      Crowd.of(FactKind.OBJECTION_BY_INDUSTRY, "budget", "discount", "retail");
  private static final Crowd MINING =
      Crowd.of(FactKind.OBJECTION_BY_INDUSTRY, "budget", "discount", "mining");

  private final FactLists held = new FactLists();
  private final List<PatternReleased> released = new ArrayList<>();
  private final List<LedgerEntry> entries = new ArrayList<>();

  @Test
  void with_too_few_marketers_nothing_is_released_however_many_facts_they_have() {
    for (int i = 0; i < 100; i++) {
      hold(RETAIL, i % 8, NOW);
    }
    assertThat(gate().tick(NOW))
        .isEqualTo(new GateReport(GateReadiness.TOO_FEW_MARKETERS, 0, Map.of()));
    assertThat(released).isEmpty();
  }

  @Test
  void with_some_marketers_only_parents_are_released_and_only_after_waiting() {
    for (int i = 0; i < 14; i++) {
      hold(RETAIL, i, NOW);
    }
    assertThat(gate().tick(NOW).state()).isEqualTo(GateReadiness.PARENTS_ONLY);
    assertThat(released).isEmpty();
    gate().tick(NOW.plus(Duration.ofDays(14)).minusSeconds(1));
    assertThat(released).as("a second too early").isEmpty();
    gate().tick(NOW.plus(Duration.ofDays(14)));
    assertThat(released).isNotEmpty().allMatch(each -> each.crowd().equals(RETAIL.parent()));
  }

  @Test
  void with_many_marketers_a_crowd_is_released_at_once() {
    for (int i = 0; i < 15; i++) {
      hold(RETAIL, i, NOW);
    }
    var report = gate().tick(NOW);
    assertThat(report.state()).isEqualTo(GateReadiness.OPEN);
    assertThat(report.releases()).isEqualTo(released.size()).isPositive();
    assertThat(released).allMatch(each -> each.level() == Level.CROWD);
  }

  @Test
  void a_fact_that_may_go_with_its_own_crowd_does_not_wait_for_its_parent() {
    for (int i = 0; i < 15; i++) {
      hold(RETAIL, i, NOW.minus(Duration.ofDays(1)));
    }
    for (int i = 15; i < 19; i++) {
      hold(MINING, i, NOW.minus(Duration.ofDays(30)));
    }
    gate().tick(NOW);
    assertThat(released).allMatch(each -> each.crowd().equals(RETAIL));
    assertThat(held.in(MINING.parent())).as("four of mining wait at the parent").hasSize(4);
  }

  @Test
  void what_a_gate_releases_is_numbered_on_without_gaps_and_in_the_order_of_codes() {
    for (int i = 0; i < 60; i++) {
      hold(RETAIL, i, NOW);
      hold(MINING, i, NOW);
    }
    gate().tick(NOW);
    hold(RETAIL, 60, NOW);
    assertThat(released).extracting(PatternReleased::number).isSorted().doesNotHaveDuplicates();
    assertThat(released.getFirst().number()).isZero();
    assertThat(released.getLast().number()).isEqualTo(released.size() - 1);
    assertThat(released.getFirst().crowd()).isEqualTo(MINING);
    assertThat(released.getLast().crowd()).isEqualTo(RETAIL);
  }

  @Test
  void the_report_counts_facts_by_kind() {
    var deals = Crowd.of(FactKind.DEAL_BY_SIZE, "small");
    for (int i = 0; i < 20; i++) {
      hold(RETAIL, i, NOW);
      hold(deals, i, NOW);
    }
    var report = gate().tick(NOW);
    assertThat(report.factsByKind())
        .containsOnlyKeys(FactKind.OBJECTION_BY_INDUSTRY, FactKind.DEAL_BY_SIZE);
    assertThat(report.factsByKind().values().stream().mapToInt(each -> each).sum())
        .isEqualTo((int) held.status().released());
  }

  @Test
  void run_again_it_releases_nothing_twice() {
    for (int i = 0; i < 40; i++) {
      hold(RETAIL, i, NOW);
    }
    gate().tick(NOW);
    int before = released.size();
    long facts = held.status().released();
    gate().tick(NOW);
    gate().tick(NOW.plusSeconds(60));
    assertThat(released).hasSize(before);
    assertThat(held.status().released()).isEqualTo(facts);
  }

  @Test
  void all_of_it_is_one_transaction() {
    for (int i = 0; i < 20; i++) {
      hold(RETAIL, i, NOW);
    }
    var begun = new ArrayList<String>();
    TransactionOperations counted =
        new TransactionOperations() {
          @Override
          public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
            begun.add("transaction");
            return TransactionOperations.withoutTransaction().execute(work);
          }
        };
    new GateRun(policy(), held, new Listed(), entries::addAll, counted).tick(NOW);
    assertThat(begun).hasSize(1);
  }

  @Test
  void a_failing_log_of_releases_fails_the_run() {
    for (int i = 0; i < 20; i++) {
      hold(RETAIL, i, NOW);
    }
    var full =
        new Releases() {
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
            throw new IllegalStateException("a number is taken");
          }
        };
    var gate =
        new GateRun(
            policy(), held, full, entries::addAll, TransactionOperations.withoutTransaction());
    assertThatThrownBy(() -> gate.tick(NOW)).hasMessage("a number is taken");
  }

  private GateRun gate() {
    return new GateRun(
        policy(), held, new Listed(), entries::addAll, TransactionOperations.withoutTransaction());
  }

  private static GatePolicy policy() {
    return new GatePolicy(new ReleaseThreshold(5), new byte[16], Duration.ofDays(14), 1);
  }

  private void hold(Crowd crowd, int person, Instant madeAt) {
    var story = StoryId.fresh();
    var fact =
        new Fact(
            story,
            1,
            0,
            crowd,
            Set.of(Count.DECIDED),
            Outcome.LOST,
            YearMonth.of(2026, 2),
            "m" + person,
            "c" + person,
            null,
            madeAt);
    held.replace(story, 1, List.of(fact));
  }

  private final class Listed implements Releases {
    @Override
    public long next(int edition) {
      return released.size();
    }

    @Override
    public PatternReleased find(int edition, long number) {
      return released.get((int) number);
    }

    @Override
    public void publish(List<PatternReleased> releases) {
      released.addAll(releases);
    }
  }
}
