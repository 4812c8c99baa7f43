package io.saleslore.query.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GenerationSetTest {
  private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(10);

  @Test
  void a_read_model_that_was_never_built_has_no_generation() {
    var set = GenerationSet.empty("view");
    assertThat(set.live()).isEmpty();
    assertThat(set.previous()).isEmpty();
    assertThat(set.built()).isEmpty();
    assertThat(set.isBeingBuilt(NOW)).isFalse();
    assertThat(set.next(3)).isEqualTo(new Generation("view", 1, 3, -1, "view.1"));
  }

  @Test
  void numbers_are_never_used_again_even_if_the_last_one_was_dropped() {
    assertThat(set(7, 3, 2, null, built(2), built(3)).next(1).number()).isEqualTo(8);
  }

  @Test
  void live_and_previous_are_named_by_number() {
    var set = set(3, 3, 2, null, built(2), built(3));
    assertThat(set.live()).hasValueSatisfying(each -> assertThat(each.number()).isEqualTo(3));
    assertThat(set.previous()).hasValueSatisfying(each -> assertThat(each.number()).isEqualTo(2));
  }

  @Test
  void one_that_is_not_complete_does_not_count_as_built() {
    var set = set(3, 3, 2, null, building(2, LATER), built(3));
    assertThat(set.previous()).isEmpty();
    assertThat(set.built(2)).isEmpty();
    assertThat(set.built(4)).as("not kept").isEmpty();
    assertThat(set.built()).extracting(Generation::number).containsExactly(3);
  }

  @Test
  void it_is_being_built_while_a_lease_lasts() {
    var set = set(2, 1, null, null, built(1), building(2, LATER));
    assertThat(set.isBeingBuilt(NOW)).isTrue();
    assertThat(set.isBeingBuilt(LATER)).isFalse();
  }

  @Test
  void a_complete_one_is_not_leased_whatever_its_lease_says() {
    var complete = new LeasedGeneration(generation(1), true, 1, LATER);
    assertThat(set(1, 1, null, null, complete).isBeingBuilt(NOW)).isFalse();
  }

  @Test
  void needed_are_the_live_one_the_one_before_what_is_rebuilt_and_what_is_leased() {
    var rebuild = new UnfinishedRebuild("r", 5);
    var set =
        set(
            7,
            4,
            3,
            rebuild,
            built(2),
            built(3),
            built(4),
            built(5),
            building(6, LATER),
            building(7, NOW));
    assertThat(set.unneeded(NOW)).extracting(Generation::number).containsExactly(2, 7);
  }

  @Test
  void a_rebuild_is_known_by_its_id_and_by_the_generation_that_it_makes() {
    var rebuild = new UnfinishedRebuild("r", 2);
    var set = set(2, 1, null, rebuild, built(1), built(2));
    assertThat(set.isRebuiltBy("r")).isTrue();
    assertThat(set.isRebuiltBy("another")).isFalse();
    assertThat(set.rebuildOf(generation(2))).isEqualTo(rebuild);
    assertThat(set.rebuildOf(generation(1))).isNull();
    assertThat(set(1, 1, null, null, built(1)).isRebuiltBy("r")).isFalse();
  }

  private static GenerationSet set(
      int last,
      @Nullable Integer live,
      @Nullable Integer previous,
      @Nullable UnfinishedRebuild rebuild,
      LeasedGeneration... kept) {
    var byNumber = new TreeMap<Integer, LeasedGeneration>();
    for (var each : kept) {
      byNumber.put(each.generation().number(), each);
    }
    return new GenerationSet("view", last, live, previous, rebuild, byNumber);
  }

  private static LeasedGeneration built(int number) {
    return new LeasedGeneration(generation(number), true, 1, Instant.EPOCH);
  }

  private static LeasedGeneration building(int number, Instant until) {
    return new LeasedGeneration(generation(number), false, 1, until);
  }

  private static Generation generation(int number) {
    return new Generation("view", number, 1, 9, "view." + number);
  }
}
