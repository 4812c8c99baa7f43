package io.saleslore.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.query.generation.BuildLease;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.generation.GenerationSet;
import io.saleslore.query.generation.GenerationsSnapshot;
import io.saleslore.query.rebuild.Rebuild.Phase;
import io.saleslore.query.rebuild.Rebuild.Stop;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class RebuildDocumentTest {
  private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");

  @Test
  void one_that_was_just_started_has_done_nothing_yet() {
    assertThat(RebuildDocument.read(begun()))
        .isEqualTo(
            new Rebuild(
                "r",
                new TreeMap<>(Map.of("one", 4, "two", 7)),
                2,
                Phase.BUILDING,
                true,
                0,
                1_000,
                0,
                null,
                0,
                null,
                NOW,
                NOW,
                "carol"));
  }

  @Test
  void the_time_left_is_what_is_missing_at_its_rate_rounded_up() {
    var running = begun().append("done", 300L).append("rate", 200L);
    assertThat(RebuildDocument.read(running).secondsLeft()).isEqualTo(4);
  }

  @Test
  void one_that_does_not_run_has_no_time_left_whatever_its_rate_was() {
    var paused = begun().append("rate", 200L).append("phase", "paused");
    assertThat(RebuildDocument.read(paused))
        .returns(null, Rebuild::secondsLeft)
        .returns(Phase.PAUSED, Rebuild::phase);
  }

  @Test
  void one_that_stopped_says_where_and_why() {
    var stop = new Stop("one", 33, "java.lang.IllegalStateException");
    var failed = begun().append("phase", "failed").append("stopped", RebuildDocument.of(stop));
    assertThat(RebuildDocument.read(failed).stopped()).isEqualTo(stop);
  }

  @Test
  void only_what_was_switched_or_cancelled_is_over() {
    assertThat(Phase.values())
        .filteredOn(Phase::isOver)
        .containsExactly(Phase.SWITCHED, Phase.CANCELLED);
  }

  @Test
  void it_is_live_when_all_of_its_generations_are() {
    var rebuild = RebuildDocument.read(begun());
    assertThat(rebuild.isLiveIn(live(4, 7))).isTrue();
    assertThat(rebuild.isLiveIn(live(4, 6))).isFalse();
    assertThat(rebuild.isLiveIn(new GenerationsSnapshot(Map.of()))).isFalse();
  }

  @Test
  void its_address_is_under_the_name_it_was_asked_for() {
    assertThat(RebuildDocument.read(begun()).address("all"))
        .hasToString("/api/v1/read-models/all/rebuilds/r");
  }

  private static GenerationsSnapshot live(int one, int two) {
    return new GenerationsSnapshot(Map.of("one", set("one", one), "two", set("two", two)));
  }

  private static GenerationSet set(String model, int live) {
    return new GenerationSet(model, 9, live, null, null, new TreeMap<>());
  }

  private static Document begun() {
    var generations =
        new TreeMap<>(
            Map.of(
                "one", new Generation("one", 4, 2, -1, "one.4"),
                "two", new Generation("two", 7, 2, -1, "two.7")));
    var lease = new BuildLease(1, generations);
    return RebuildDocument.begun("r", lease, true, 1_000, List.of(5L), "carol", Date.from(NOW));
  }
}
