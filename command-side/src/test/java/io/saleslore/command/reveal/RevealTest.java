package io.saleslore.command.reveal;

import static io.saleslore.command.fixture.People.ALICES;
import static io.saleslore.command.fixture.People.somebodyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.reveal.RevealRefused.AskedBySomebodyElse;
import io.saleslore.command.reveal.RevealRefused.IsApproved;
import io.saleslore.command.reveal.RevealRefused.NotApproved;
import io.saleslore.command.reveal.RevealRefused.TimeIsOver;
import io.saleslore.kernel.http.NeedsFourEyes;
import io.saleslore.kernel.id.CustomerId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Carol asks, Dave approves. */
class RevealTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant A_DAY_LATER = NOW.plus(Duration.ofDays(1));
  private static final Duration READABLE = Duration.ofMinutes(15);

  private final Reveal asked =
      new RevealRequest(CustomerId.fresh(), null, null, "ignored")
          .of(somebodyOf(ALICES), "carol", "case 9", NOW);

  @Test
  void another_officer_approves_it_for_a_quarter_of_an_hour() {
    var approved = asked.approved("dave", NOW);
    assertThat(approved.approvedBy()).isEqualTo("dave");
    assertThat(approved.requireReadable("carol", NOW)).isEqualTo(NOW.plus(READABLE));
    assertThat(approved.reason()).isEqualTo("case 9");
  }

  @Test
  void nobody_approves_their_own() {
    assertThatThrownBy(() -> asked.approved("carol", NOW)).isInstanceOf(NeedsFourEyes.class);
  }

  @Test
  void it_is_approved_once() {
    var approved = asked.approved("dave", NOW);
    assertThatThrownBy(() -> approved.approved("erin", NOW)).isInstanceOf(IsApproved.class);
  }

  @Test
  void it_is_approved_within_a_day() {
    assertThat(asked.approved("dave", A_DAY_LATER).approvedAt()).isEqualTo(A_DAY_LATER);
    assertThatThrownBy(() -> asked.approved("dave", A_DAY_LATER.plusMillis(1)))
        .isInstanceOf(TimeIsOver.class);
  }

  @Test
  void only_who_asked_reads_it() {
    var approved = asked.approved("dave", NOW);
    assertThatThrownBy(() -> approved.requireReadable("dave", NOW))
        .isInstanceOf(AskedBySomebodyElse.class);
  }

  @Test
  void nobody_reads_it_before_it_is_approved() {
    assertThatThrownBy(() -> asked.requireReadable("carol", NOW)).isInstanceOf(NotApproved.class);
    assertThatThrownBy(() -> asked.requireReadable("carol", A_DAY_LATER.plusMillis(1)))
        .isInstanceOf(TimeIsOver.class);
  }

  @Test
  void nobody_reads_it_when_the_time_is_over() {
    var approved = asked.approved("dave", NOW);
    var last = NOW.plus(READABLE).minusMillis(1);
    assertThat(approved.requireReadable("carol", last)).isAfter(last);
    assertThatThrownBy(() -> approved.requireReadable("carol", NOW.plus(READABLE)))
        .isInstanceOf(TimeIsOver.class);
  }
}
