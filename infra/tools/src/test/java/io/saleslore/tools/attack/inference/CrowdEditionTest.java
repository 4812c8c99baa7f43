package io.saleslore.tools.attack.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.gate.HeldFact;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.release.ReleaseThreshold;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CrowdEditionTest {
  private static final Crowd RETAIL =
      Crowd.of(FactKind.OBJECTION_BY_INDUSTRY, "budget", "discount", "retail");

  private final CrowdEdition first = CrowdEdition.first(policy(), RETAIL);

  @Test
  void of_what_stood_beside_somebody_erased_the_next_edition_tells_nothing_and_repeats_the_rest() {
    first.add(facts());
    first.look();
    assertThat(first.released()).hasSizeGreaterThan(2);
    var john = first.facts().getFirst().customer();
    var second = first.without(john);
    assertThat(sums(second)).isEqualTo(sums(first).subList(1, first.released().size()));
  }

  @Test
  void without_an_erasure_the_next_edition_tells_the_same() {
    first.add(facts());
    first.look();
    assertThat(sums(first.without("nobody"))).isEqualTo(sums(first));
  }

  private static List<Object> sums(CrowdEdition edition) {
    return edition.released().stream().<Object>map(PatternReleased::counts).toList();
  }

  private static List<HeldFact> facts() {
    return LongStream.range(0, 80).mapToObj(CrowdEditionTest::fact).toList();
  }

  private static HeldFact fact(long key) {
    return new HeldFact(
        key,
        new UUID(1, key),
        0,
        YearMonth.of(2026, 1 + (int) key / 20),
        "m" + key % 20,
        "c" + key,
        null,
        key % 3 == 0 ? Set.of(Count.TRIED, Count.EASED) : Set.of(Count.TRIED),
        Outcome.LOST);
  }

  private static GatePolicy policy() {
    var threshold = new ReleaseThreshold(ReleaseThreshold.DEFAULT);
    return new GatePolicy(threshold, new byte[32], GatePolicy.DEFAULT_WAITING, 1);
  }
}
