package io.saleslore.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.saleslore.command.audit.checkpoint.SignedTreeStatus;
import io.saleslore.command.audit.finding.EvidenceFinding;
import io.saleslore.command.audit.verification.VerificationProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class AuditWatchTest {
  private static final Instant SIGNED = Instant.parse("2026-03-02T09:00:00Z");

  private Instant now = SIGNED.plusSeconds(5);
  private SignedTreeStatus standing = at(7, 0, false);
  private List<EvidenceFinding> found = List.of();
  private Duration blindFor = Duration.ZERO;
  private VerificationProgress verified = new VerificationProgress("private", 3, 7, 2, 0);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final AuditWatch watch =
      new AuditWatch(
          new AuditSources(
              () -> List.of(standing), () -> List.of(verified), () -> found, () -> blindFor),
          Duration.ofMinutes(1),
          meters,
          () -> now);

  private static SignedTreeStatus at(long signed, long notSigned, boolean isBroken) {
    return new SignedTreeStatus("private", notSigned / 2, notSigned, signed, SIGNED, isBroken);
  }

  private Status lookedAfter(Duration time) {
    now = now.plus(time);
    watch.look();
    return watch.health().getStatus();
  }

  private double gauge(String name) {
    return meters.get(name).tag("store", "private").gauge().value();
  }

  @Test
  void a_tree_that_is_signed_as_it_grows_is_up_however_old_its_head() {
    assertThat(lookedAfter(Duration.ofDays(1))).isEqualTo(Status.UP);
    standing = at(7, 4, false);
    assertThat(lookedAfter(Duration.ofSeconds(50))).isEqualTo(Status.UP);
    standing = at(11, 4, false);
    assertThat(lookedAfter(Duration.ofSeconds(50))).isEqualTo(Status.UP);
  }

  @Test
  void who_cannot_look_for_long_is_down_until_it_can() {
    blindFor = Duration.ofSeconds(60);
    assertThat(lookedAfter(Duration.ZERO)).isEqualTo(Status.UP);
    blindFor = Duration.ofSeconds(61);
    assertThat(lookedAfter(Duration.ZERO)).isEqualTo(Status.DOWN);
    blindFor = Duration.ZERO;
    assertThat(lookedAfter(Duration.ZERO)).isEqualTo(Status.UP);
  }

  @Test
  void what_stays_unsigned_is_down_until_it_is_signed() {
    standing = at(7, 4, false);
    assertThat(lookedAfter(Duration.ZERO)).isEqualTo(Status.UP);
    assertThat(lookedAfter(Duration.ofSeconds(61))).isEqualTo(Status.DOWN);
    standing = at(11, 0, false);
    assertThat(lookedAfter(Duration.ofSeconds(5))).isEqualTo(Status.UP);
  }

  @Test
  void a_changed_past_is_down_at_once() {
    standing = at(7, 0, true);
    assertThat(lookedAfter(Duration.ZERO)).isEqualTo(Status.DOWN);
    assertThat(gauge("saleslore.audit.broken")).isEqualTo(1);
  }

  @Test
  void what_was_changed_is_down_and_named_at_its_place() {
    assertThat(lookedAfter(Duration.ZERO)).isEqualTo(Status.UP);
    found = List.of(new EvidenceFinding("private_zone.staff, row staff-bob-2", "it was changed"));
    assertThat(lookedAfter(Duration.ZERO)).isEqualTo(Status.DOWN);
    assertThat(watch.health().getDetails().toString())
        .contains("private_zone.staff, row staff-bob-2: it was changed");
  }

  @Test
  void how_far_what_is_stored_was_verified_is_said_and_what_differs_is_down() {
    assertThat(lookedAfter(Duration.ZERO)).isEqualTo(Status.UP);
    assertThat(watch.health().getDetails())
        .containsEntry("private", "3 of 7 positions verified, 2/s, 2 s left");
    assertThat(gauge("saleslore.audit.verified.positions")).isEqualTo(3);
    verified = new VerificationProgress("private", 5, 7, 2, 4);
    assertThat(lookedAfter(Duration.ZERO)).isEqualTo(Status.DOWN);
    assertThat(watch.health().getDetails().toString()).contains("private=4");
    assertThat(gauge("saleslore.audit.changed.position")).isEqualTo(4);
  }

  @Test
  void where_nobody_looks_any_more_it_is_down() {
    assertThat(lookedAfter(Duration.ZERO)).isEqualTo(Status.UP);
    now = now.plusSeconds(61);
    assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void lag_and_age_are_measured() {
    standing = at(7, 4, false);
    lookedAfter(Duration.ofSeconds(5));
    assertThat(gauge("saleslore.audit.tree.lag.positions")).isEqualTo(2);
    assertThat(gauge("saleslore.audit.unsigned.positions")).isEqualTo(4);
    assertThat(gauge("saleslore.audit.checkpoint.age.seconds")).isEqualTo(10);
  }
}
