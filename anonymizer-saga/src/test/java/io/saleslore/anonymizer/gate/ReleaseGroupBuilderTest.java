package io.saleslore.anonymizer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.ReleaseThreshold;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReleaseGroupBuilderTest {
  private static final Crowd CROWD =
      Crowd.of(FactKind.OBJECTION_BY_SIZE, "budget", "discount", "small");

  @Test
  void ten_customers_of_k_marketers_are_enough() {
    var builder = builder(5, 5);
    for (int i = 0; i < 9; i++) {
      builder.offer(SampleFact.of(i).by("m" + i % 9).held());
      assertThat(builder.isLargeEnough()).as(i + 1 + " customers").isFalse();
    }
    builder.offer(SampleFact.of(9).held());
    assertThat(builder.isLargeEnough()).isTrue();
    assertThat(builder.group(CROWD).marketers()).isEqualTo(10);
  }

  @Test
  void one_marketer_fewer_than_was_drawn_is_too_few() {
    var builder = builder(10, 12);
    for (int i = 0; i < 30; i++) {
      builder.offer(SampleFact.of(i).by("m" + i % 11).held());
    }
    assertThat(builder.isLargeEnough()).isFalse();
    builder.offer(SampleFact.of(30).by("m11").held());
    assertThat(builder.isLargeEnough()).isTrue();
  }

  @Test
  void companies_count_only_where_one_is_known() {
    var builder = builder(5, 5);
    for (int i = 0; i < 20; i++) {
      builder.offer(SampleFact.of(i).held());
    }
    assertThat(builder.isLargeEnough()).isTrue();
    builder.offer(SampleFact.of(20).at("ABC Corp").held());
    assertThat(builder.isLargeEnough()).as("one known company stands out").isFalse();
    for (int i = 21; i < 30; i++) {
      builder.offer(SampleFact.of(i).at("firm" + i).held());
    }
    assertThat(builder.isLargeEnough()).as("ten known companies").isTrue();
  }

  @Test
  void nobody_has_more_facts_than_the_bound_and_the_rest_is_left() {
    var builder = builder(10, 10);
    for (int i = 0; i < 8; i++) {
      builder.offer(SampleFact.of(i).by("alice").held());
      builder.offer(SampleFact.of(100 + i).with("john").held());
    }
    var facts = builder.group(CROWD).facts();
    assertThat(shares(facts, HeldFact::marketer)).containsEntry("alice", 3L);
    assertThat(shares(facts, HeldFact::customer)).containsEntry("john", 3L);
    assertThat(facts).extracting(HeldFact::key).startsWith(0L, 100L, 1L, 101L, 2L, 102L);
  }

  @Test
  void whatever_is_offered_a_group_that_is_large_enough_keeps_the_promise() {
    int large = 0;
    for (int seed = 0; seed < 3_000; seed++) {
      var random = new Random(seed);
      int k = 5 + random.nextInt(12);
      var builder = builder(k, k);
      int offered = random.nextInt(12 * k);
      for (int i = 0; i < offered; i++) {
        builder.offer(any(random, i, k));
      }
      if (builder.isLargeEnough()) {
        large++;
        var facts = builder.group(CROWD).facts();
        for (Function<HeldFact, String> who :
            List.<Function<HeldFact, String>>of(HeldFact::marketer, HeldFact::customer)) {
          assertThat(shares(facts, who).values())
              .as("seed " + seed)
              .allMatch(share -> 4 * share <= facts.size());
        }
        assertThat(shares(facts, HeldFact::marketer)).hasSizeGreaterThanOrEqualTo(k);
      }
    }
    assertThat(large).isGreaterThan(1_000);
  }

  private static HeldFact any(Random random, int key, int k) {
    int skewed = Math.min(random.nextInt(3 * k), random.nextInt(3 * k));
    return SampleFact.of(key).by("m" + skewed).with("c" + random.nextInt(2 * k)).held();
  }

  private static ReleaseGroupBuilder builder(int k, int fewestMarketers) {
    var policy = new GatePolicy(new ReleaseThreshold(k), new byte[16], Duration.ZERO, 1);
    return new ReleaseGroupBuilder(policy, fewestMarketers);
  }

  private static Map<String, Long> shares(List<HeldFact> facts, Function<HeldFact, String> who) {
    return facts.stream().collect(Collectors.groupingBy(who, Collectors.counting()));
  }
}
