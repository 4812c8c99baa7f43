package io.saleslore.app.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.command.audit.AuditSettings;
import io.saleslore.command.audit.checkpoint.SignedTreeStatus;
import io.saleslore.command.audit.verification.VerificationProgress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Down when somebody has changed what was signed, when what is new stays unsigned, or when nobody
 * can tell any more; shows how far what is stored has been verified since the start.
 */
@OnRole(Role.COMMAND)
@Component("audit")
class AuditWatch implements HealthIndicator {
  private static final int SHOWN = 20;

  private final AuditSources sources;
  private final InstantSource clock;
  private final Duration patience;
  private final UnsignedTime unsigned = new UnsignedTime();
  private volatile Seen seen;

  @Autowired
  AuditWatch(
      AuditSources sources,
      AuditSettings settings,
      MeterRegistry meters,
      InstantSource clock,
      @Value("${saleslore.watch.stale-after}") Duration staleAfter) {
    this(sources, staleAfter.plus(settings.every()), meters, clock);
  }

  AuditWatch(AuditSources sources, Duration patience, MeterRegistry meters, InstantSource clock) {
    this.sources = sources;
    this.clock = clock;
    this.patience = patience;
    this.seen = new Seen(clock.instant(), List.of(), List.of());
    new AuditGauges(() -> seen.statuses(), sources.rounds(), clock).register(meters);
  }

  private record Seen(Instant at, List<SignedTreeStatus> statuses, List<String> stuck) {}

  @Scheduled(fixedDelayString = "${saleslore.watch.every}")
  void look() {
    var now = clock.instant();
    var statuses = sources.trees().get();
    var stuck =
        statuses.stream()
            .filter(each -> unsigned.measure(each, now).compareTo(patience) > 0)
            .map(SignedTreeStatus::store)
            .toList();
    seen = new Seen(now, statuses, stuck);
  }

  @Override
  public Health health() {
    var last = seen;
    if (Duration.between(last.at(), clock.instant()).compareTo(patience) > 0) {
      return down("why", "it cannot be told how far the trees are");
    }
    var verified = sources.rounds().get();
    var wrong = wrong(last, verified);
    return wrong.isEmpty()
        ? Health.up().withDetails(progress(verified)).build()
        : Health.down().withDetails(wrong).build();
  }

  private Map<String, Object> wrong(Seen last, List<VerificationProgress> verified) {
    var wrong = new LinkedHashMap<String, Object>();
    put(
        wrong,
        "changed",
        sources.findings().get().stream().limit(SHOWN).map(String::valueOf).toList());
    put(wrong, "changed behind what was signed", broken(last));
    var changed = changed(verified);
    if (!changed.isEmpty()) {
      wrong.put("not as it was signed at position", changed);
    }
    put(wrong, "not signed any more", last.stuck());
    if (sources.blindFor().get().compareTo(patience) > 0) {
      wrong.put("why", "the evidence cannot be looked at; the log says what fails");
    }
    return wrong;
  }

  private static void put(Map<String, Object> wrong, String name, List<String> places) {
    if (!places.isEmpty()) {
      wrong.put(name, places);
    }
  }

  private static List<String> broken(Seen last) {
    return last.statuses().stream()
        .filter(SignedTreeStatus::isBroken)
        .map(SignedTreeStatus::store)
        .toList();
  }

  private static Health down(String name, Object detail) {
    return Health.down().withDetail(name, detail).build();
  }

  private static Map<String, Long> changed(List<VerificationProgress> verified) {
    return verified.stream()
        .filter(each -> each.changedAt() > 0)
        .collect(Collectors.toMap(VerificationProgress::store, VerificationProgress::changedAt));
  }

  private static Map<String, String> progress(List<VerificationProgress> verified) {
    return verified.stream()
        .collect(Collectors.toMap(VerificationProgress::store, AuditWatch::inWords));
  }

  private static String inWords(VerificationProgress progress) {
    return String.format(
        Locale.ROOT,
        "%,d of %,d positions verified, %,.0f/s, %,.0f s left",
        progress.positions(),
        progress.of(),
        progress.perSecond(),
        progress.secondsLeft());
  }
}
