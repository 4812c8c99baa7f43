package io.saleslore.tools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.tools.simulate.truth.ToldFact;
import io.saleslore.tools.world.WorldCustomer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GateReplayTest {
  private static final Instant MARCH = Instant.parse("2026-03-10T12:00:00Z");
  private final GateReplay gate = new GateReplay(Duration.ofDays(14));

  @Test
  void nine_marketers_are_no_crowd() {
    tell(9, "retail");
    assertThat(gate.look(MARCH.plus(Duration.ofDays(30)))).isEmpty();
    assertThat(gate.releasedShare()).isZero();
  }

  @Test
  void what_finds_no_crowd_in_a_fortnight_is_released_for_all_industries() {
    tell(7, "retail");
    tell(8, "finance");
    assertThat(gate.look(MARCH.plus(Duration.ofDays(7)))).isEmpty();
    assertThat(gate.look(MARCH.plus(Duration.ofDays(15))))
        .extracting(PatternReleased::level)
        .containsExactly(Level.PARENT);
  }

  @Test
  void a_crowd_is_released_once_and_numbered_from_zero() {
    tell(30, "retail");
    var releases = gate.look(MARCH);
    assertThat(releases).isNotEmpty().allMatch(each -> each.level() == Level.CROWD);
    assertThat(releases.getFirst().number()).isZero();
    assertThat(gate.look(MARCH)).isEmpty();
  }

  @Test
  void with_fewer_than_thirty_marketers_no_crowd_of_its_own_is_released() {
    tell(20, "retail");
    assertThat(gate.look(MARCH)).isEmpty();
    assertThat(gate.look(MARCH.plus(Duration.ofDays(15))))
        .extracting(PatternReleased::level)
        .containsOnly(Level.PARENT);
  }

  @Test
  void without_a_gate_one_marketer_is_a_crowd() {
    var open = GateReplay.of(new PlayMode(false, Duration.ofDays(14), false));
    tell(open, 1, "retail");
    assertThat(open.look(MARCH)).extracting(PatternReleased::level).containsExactly(Level.CROWD);
    assertThat(open.releasedShare()).isOne();
  }

  private void tell(int marketers, String industry) {
    tell(gate, marketers, industry);
  }

  private static void tell(GateReplay gate, int marketers, String industry) {
    for (int i = 0; i < marketers; i++) {
      var staff = new StaffId(industry + "-" + i);
      var customer =
          new WorldCustomer(
              "c-" + staff,
              staff,
              "John",
              "ABC Corp " + staff,
              "",
              "",
              Industry.of(industry),
              BusinessSize.SMALL);
      var fact =
          new ToldFact(
              FactKind.OBJECTION_BY_INDUSTRY,
              List.of("budget", "demo", industry),
              Set.of(Count.TRIED));
      gate.add(
          new PlayedStory(UUID.randomUUID(), customer, Outcome.WON, MARCH, List.of(fact)), MARCH);
    }
  }
}
