package io.saleslore.command.storyline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MessageSessionsTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final MessageSessions runs = new MessageSessions();

  private static Instant day(double days) {
    return START.plusSeconds(Math.round(days * 86_400));
  }

  private void add(double... days) {
    for (double day : days) {
      runs.add(day(day));
    }
  }

  @Test
  void without_a_message_nothing_is_quiet() {
    assertThat(runs.isEmpty()).isTrue();
    assertThat(runs.lastBeforeQuiet(day(1000))).isEmpty();
  }

  @Test
  void thirty_days_are_not_quiet_and_a_second_more_is() {
    add(0);
    assertThat(runs.lastBeforeQuiet(day(30))).isEmpty();
    assertThat(runs.lastBeforeQuiet(day(30).plusSeconds(1))).contains(day(0));
  }

  @Test
  void the_first_pause_is_found_though_the_conversation_went_on() {
    add(0, 10, 50, 60, 100);
    assertThat(runs.lastBeforeQuiet(day(100))).contains(day(10));
  }

  @Test
  void a_late_message_closes_a_pause() {
    add(0, 50);
    assertThat(runs.lastBeforeQuiet(day(51))).contains(day(0));
    add(25);
    assertThat(runs.lastBeforeQuiet(day(51))).isEmpty();
  }

  @Test
  void what_is_cut_off_no_longer_counts() {
    add(0, 10, 50);
    runs.cut(day(20));
    assertThat(runs.lastBeforeQuiet(day(60))).isEmpty();
    assertThat(runs.lastBeforeQuiet(day(81))).contains(day(50));
    runs.cut(day(50));
    assertThat(runs.isEmpty()).isTrue();
  }

  @Test
  void a_cut_inside_a_run_leaves_what_is_behind_it() {
    add(0, 10, 20);
    runs.cut(day(15));
    assertThat(runs.isEmpty()).isFalse();
    assertThat(runs.lastBeforeQuiet(day(51))).contains(day(20));
  }

  @Test
  void a_cut_behind_all_leaves_nothing_and_one_before_all_changes_nothing() {
    add(10, 20);
    runs.cut(day(5));
    assertThat(runs.lastBeforeQuiet(day(51))).contains(day(20));
    runs.cut(day(25));
    assertThat(runs.isEmpty()).isTrue();
  }

  /** Whatever the order of messages, pauses are those of the sorted times. */
  @Test
  void pauses_do_not_depend_on_the_order_of_arrival() {
    var random = new Random(7);
    for (int round = 0; round < 300; round++) {
      var days = random.ints(1 + random.nextInt(20), 0, 400).boxed().toList();
      var shuffled = new ArrayList<>(days);
      Collections.shuffle(shuffled, random);
      var fresh = new MessageSessions();
      shuffled.forEach(day -> fresh.add(day(day)));
      assertThat(fresh.lastBeforeQuiet(day(430))).isEqualTo(expected(days, 430));
    }
  }

  private static Optional<Instant> expected(List<Integer> days, int now) {
    var sorted = days.stream().sorted().toList();
    for (int i = 0; i < sorted.size(); i++) {
      int next = i + 1 < sorted.size() ? sorted.get(i + 1) : now;
      if (next - sorted.get(i) > 30) {
        return Optional.of(day(sorted.get(i)));
      }
    }
    return Optional.empty();
  }
}
