package io.saleslore.command.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommitHorizonTest {
  private static final Instant SEEN = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant LATER = SEEN.plusMillis(500);

  @Test
  void it_is_settled_when_all_who_were_writing_have_ended() {
    var horizon = new CommitHorizon(7, SEEN, Set.of("t1", "t2"));
    assertThat(horizon.position()).isEqualTo(7);
    assertThat(horizon.isSettled(LATER, Set.of("t1", "t2"))).isFalse();
    assertThat(horizon.isSettled(LATER, Set.of("t2"))).isFalse();
    assertThat(horizon.isSettled(LATER, Set.of())).isTrue();
  }

  @Test
  void who_begins_later_is_not_waited_for() {
    var horizon = new CommitHorizon(7, SEEN, Set.of("t1"));
    assertThat(horizon.isSettled(LATER, Set.of("t2", "t3"))).isTrue();
  }

  @Test
  void a_name_that_comes_back_is_not_the_transaction_that_ended() {
    var horizon = new CommitHorizon(7, SEEN, Set.of("t1"));
    horizon.isSettled(SEEN, Set.of());
    assertThat(horizon.isSettled(LATER, Set.of("t1"))).isTrue();
  }

  /** A transaction takes its position some microseconds before it shows up as a writer. */
  @Test
  void for_half_a_second_nothing_is_settled() {
    var horizon = new CommitHorizon(7, SEEN, Set.of());
    assertThat(horizon.isSettled(SEEN, Set.of())).isFalse();
    assertThat(horizon.isSettled(SEEN.plusMillis(499), Set.of())).isFalse();
    assertThat(horizon.isSettled(LATER, Set.of())).isTrue();
  }
}
