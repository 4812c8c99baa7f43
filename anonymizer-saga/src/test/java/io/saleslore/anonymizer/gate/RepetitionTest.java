package io.saleslore.anonymizer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.gate.OtherRelease.Waiting;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.release.ReleaseThreshold;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RepetitionTest {
  private static final List<Level> BOTH = List.of(Level.CROWD, Level.PARENT);
  private static final Crowd RETAIL =
      Crowd.of(FactKind.OBJECTION_BY_INDUSTRY, "budget", "discount", "retail");
  private static final Crowd MINING =
      Crowd.of(FactKind.OBJECTION_BY_INDUSTRY, "budget", "discount", "mining");

  private final List<HeldFact> facts =
      LongStream.range(0, 12).mapToObj(key -> SampleFact.of(key).held()).toList();
  private final PatternReleased told = new ReleaseGroup(RETAIL, facts, 12).released(policy(1), 7);

  @Test
  void what_is_read_as_before_is_repeated_with_its_noise() {
    var again = decided(false, facts, RETAIL, BOTH).repeated();
    assertThat(again).hasSize(1);
    var group = again.getFirst().group();
    var repeated = group.repeated(policy(2), group.entry(policy(2), 3), told);
    assertThat(repeated.counts()).isEqualTo(told.counts());
    assertThat(repeated.crowd()).isEqualTo(RETAIL);
    assertThat(repeated.edition()).isEqualTo(2);
    assertThat(repeated.number()).isEqualTo(3);
  }

  @Test
  void who_stood_beside_somebody_erased_waits() {
    var left = facts.subList(1, facts.size());
    var decided = decided(true, left, RETAIL, BOTH);
    assertThat(decided.repeated()).isEmpty();
    assertThat(decided.waiting()).isEqualTo(new HashSet<>(left));
  }

  @Test
  void what_has_moved_on_or_may_not_open_yet_waits_as_a_whole() {
    var moved = decided(false, facts, RETAIL.parent(), BOTH);
    var closed = decided(false, facts, RETAIL, List.of(Level.PARENT));
    for (var decided : List.of(moved, closed)) {
      assertThat(decided.repeated()).isEmpty();
      assertThat(decided.waiting()).hasSameElementsAs(facts);
    }
  }

  @Test
  void what_is_read_otherwise_is_free() {
    var other = facts.subList(0, 11);
    var answers =
        LongStream.range(0, 12)
            .mapToObj(SampleFact::of)
            .map(fact -> fact.counting(Count.TRIED, Count.EASED, Count.DECIDED, Count.WON).held())
            .toList();
    for (var decided :
        List.of(
            decided(false, facts, MINING, BOTH),
            decided(false, other, RETAIL, BOTH),
            decided(false, answers, RETAIL, BOTH))) {
      assertThat(decided.repeated()).isEmpty();
      assertThat(decided.waiting()).isEmpty();
    }
  }

  private Repetition decided(
      boolean isTouched, List<HeldFact> here, Crowd crowd, List<Level> levels) {
    var waiting = here.stream().map(fact -> new Waiting(fact, crowd)).toList();
    var other = new OtherRelease(1, 7, facts.size(), isTouched, waiting);
    return new Repetition(policy(2), levels).of(List.of(other), new One(told));
  }

  private record One(PatternReleased told) implements Releases {
    @Override
    public long next(int edition) {
      return 0;
    }

    @Override
    public PatternReleased find(int edition, long number) {
      assertThat(edition).isEqualTo(told.edition());
      assertThat(number).isEqualTo(told.number());
      return told;
    }

    @Override
    public void publish(List<PatternReleased> releases) {
      throw new AssertionError("nothing is published");
    }
  }

  private static GatePolicy policy(int edition) {
    var threshold = new ReleaseThreshold(10);
    return new GatePolicy(threshold, new byte[16], Duration.ofDays(14), edition, 2);
  }
}
