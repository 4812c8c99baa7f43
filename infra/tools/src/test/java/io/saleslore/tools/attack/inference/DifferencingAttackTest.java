package io.saleslore.tools.attack.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.release.Commitment;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.tools.attack.inference.ReleasedTries.Sums;
import io.saleslore.tools.attack.inference.SplitWorld.Look;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferencingAttackTest {
  private static final Crowd RETAIL =
      Crowd.of(FactKind.OBJECTION_BY_INDUSTRY, "budget", "discount", "retail");
  private static final Crowd MINING =
      Crowd.of(FactKind.OBJECTION_BY_INDUSTRY, "budget", "discount", "mining");
  private static final Crowd SMALL =
      Crowd.of(FactKind.OBJECTION_BY_SIZE, "budget", "discount", "small");
  private static final Instant FIRST = Instant.parse("2026-03-08T00:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-03-15T00:00:00Z");

  private final List<Look> looks = new ArrayList<>();
  private long number;

  @Test
  void who_has_no_crowd_is_guessed_from_what_the_parents_have_beside_the_crowds() {
    look(FIRST, released(RETAIL, 20, 20), released(RETAIL.parent(), 12, 2));
    assertThat(attack(one(MINING, FIRST, false)).crowdsFromParents())
        .isEqualTo(new ExcessRisk(1, 1, 0, 0));
    assertThat(attack(one(RETAIL, FIRST, false)).crowdsFromParents()).isEqualTo(ExcessRisk.NONE);
  }

  @Test
  void a_small_difference_of_two_kinds_is_guessed_from_and_a_large_one_is_not() {
    look(FIRST, released(RETAIL, 20, 13), released(SMALL, 19, 13));
    assertThat(attack(one(RETAIL, FIRST, false)).kindsFromEachOther())
        .isEqualTo(new ExcessRisk(1, 1, 0, 0));
    look(SECOND, released(RETAIL, 20, 13));
    assertThat(attack(one(RETAIL, FIRST, false)).kindsFromEachOther()).isEqualTo(ExcessRisk.NONE);
  }

  @Test
  void a_story_is_looked_for_in_what_its_crowd_grew_by_first_after_it() {
    look(FIRST, released(RETAIL, 20, 20));
    look(SECOND, released(RETAIL, 20, 2), released(MINING, 20, 20));
    assertThat(attack(one(RETAIL, FIRST, false)).afterFromBefore())
        .isEqualTo(new ExcessRisk(1, 1, 0, 0));
    assertThat(attack(one(RETAIL, FIRST.minusSeconds(1), false)).afterFromBefore())
        .isEqualTo(new ExcessRisk(1, 0, 0, 0));
    assertThat(attack(one(RETAIL, SECOND, false)).afterFromBefore()).isEqualTo(ExcessRisk.NONE);
    var longBefore = FIRST.minus(Duration.ofDays(22));
    assertThat(attack(one(RETAIL, longBefore, false)).afterFromBefore())
        .as("it no longer waits in its crowd")
        .isEqualTo(ExcessRisk.NONE);
  }

  @Test
  void what_is_no_sum_of_tries_is_no_ground_for_a_guess() {
    assertThat(new Sums(3, 2).minus(new Sums(1, 2)).likelyEased()).contains(false);
    assertThat(new Sums(3, 1).minus(new Sums(1, 2)).likelyEased()).isEmpty();
    assertThat(new Sums(3, 1).minus(new Sums(4, 1)).likelyEased()).isEmpty();
  }

  private DifferencingAttack attack(PersonalTry target) {
    return new DifferencingAttack(new SplitWorld(looks, List.of(target), List.of()));
  }

  private void look(Instant at, PatternReleased... released) {
    looks.add(new Look(at, List.of(released)));
  }

  private static PersonalTry one(Crowd crowd, Instant end, boolean eased) {
    return new PersonalTry(
        new StaffId("alice-123"), "john", crowd, YearMonth.of(2026, 3), end, eased);
  }

  private PatternReleased released(Crowd crowd, int tried, int eased) {
    return new PatternReleased(
        1,
        number++,
        crowd.kind(),
        crowd.level(),
        crowd.codes(),
        Map.of(Count.TRIED, tried, Count.EASED, eased, Count.DECIDED, 0, Count.WON, 0),
        YearMonth.of(2026, 3),
        MarketersBand.FROM_10_TO_19,
        Commitment.to("a line"));
  }
}
