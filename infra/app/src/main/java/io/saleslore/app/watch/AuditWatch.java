package io.saleslore.app.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.command.audit.AuditSettings;
import io.saleslore.command.audit.checkpoint.SignedTreeStatus;
import io.saleslore.command.audit.checkpoint.SignedTrees;
import io.saleslore.command.audit.verification.BackgroundVerification;
import io.saleslore.command.audit.verification.VerificationProgress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Down when somebody has changed what was signed, when what is new stays unsigned, or when nobody
 * can tell any more; says how far what is stored has been verified since the start.
 */
@OnRole(Role.COMMAND)
@Component("audit")
class AuditWatch implements HealthIndicator {
  private static final List<String> STORES = List.of("private", "global", "operations");

  private final Supplier<List<SignedTreeStatus>> trees;
  private final Supplier<List<VerificationProgress>> rounds;
  private final InstantSource clock;
  private final Duration patience;
  private final Map<String, Moved> moved = new HashMap<>();
  private volatile Seen seen;

  @Autowired
  AuditWatch(
      SignedTrees trees,
      BackgroundVerification rounds,
      AuditSettings settings,
      MeterRegistry meters,
      InstantSource clock,
      @Value("${saleslore.watch.stale-after}") Duration staleAfter) {
    this(trees::statuses, rounds::progress, staleAfter.plus(settings.every()), meters, clock);
  }

  AuditWatch(
      Supplier<List<SignedTreeStatus>> trees,
      Supplier<List<VerificationProgress>> rounds,
      Duration patience,
      MeterRegistry meters,
      InstantSource clock) {
    this.trees = trees;
    this.rounds = rounds;
    this.clock = clock;
    this.patience = patience;
    this.seen = new Seen(clock.instant(), List.of(), List.of());
    for (var store : STORES) {
      gauge(meters, "saleslore.audit.tree.lag.positions", store, SignedTreeStatus::notTaken);
      gauge(meters, "saleslore.audit.unsigned.positions", store, SignedTreeStatus::notSigned);
      gauge(meters, "saleslore.audit.checkpoint.age.seconds", store, this::age);
      gauge(meters, "saleslore.audit.broken", store, each -> each.isBroken() ? 1 : 0);
      round(meters, "saleslore.audit.verified.positions", store, VerificationProgress::positions);
      round(meters, "saleslore.audit.verified.rate", store, VerificationProgress::perSecond);
      round(
          meters,
          "saleslore.audit.verified.left.seconds",
          store,
          VerificationProgress::secondsLeft);
      round(meters, "saleslore.audit.changed.position", store, VerificationProgress::changedAt);
    }
  }

  private record Seen(Instant at, List<SignedTreeStatus> standings, List<String> stuck) {}

  /** When the signed head last moved, or covered everything. */
  private record Moved(long signed, Instant at) {}

  @Scheduled(fixedDelayString = "${saleslore.watch.every}")
  void look() {
    var now = clock.instant();
    var standings = trees.get();
    var stuck =
        standings.stream().filter(each -> isStuck(each, now)).map(SignedTreeStatus::store).toList();
    seen = new Seen(now, standings, stuck);
  }

  @Override
  public Health health() {
    var last = seen;
    if (Duration.between(last.at(), clock.instant()).compareTo(patience) > 0) {
      return Health.down().withDetail("why", "it cannot be told how far the trees are").build();
    }
    var changed =
        last.standings().stream()
            .filter(SignedTreeStatus::isBroken)
            .map(SignedTreeStatus::store)
            .toList();
    if (!changed.isEmpty()) {
      return Health.down().withDetail("changed behind what was signed", changed).build();
    }
    var verified = rounds.get();
    var found =
        verified.stream()
            .filter(each -> each.changedAt() > 0)
            .collect(
                Collectors.toMap(VerificationProgress::store, VerificationProgress::changedAt));
    if (!found.isEmpty()) {
      return Health.down().withDetail("not as it was signed at position", found).build();
    }
    return last.stuck().isEmpty()
        ? Health.up().withDetails(progress(verified)).build()
        : Health.down().withDetail("not signed any more", last.stuck()).build();
  }

  private static Map<String, String> progress(List<VerificationProgress> verified) {
    return verified.stream()
        .collect(
            Collectors.toMap(
                VerificationProgress::store,
                each ->
                    String.format(
                        Locale.ROOT,
                        "%,d of %,d positions verified, %,.0f/s, %,.0f s left",
                        each.positions(),
                        each.of(),
                        each.perSecond(),
                        each.secondsLeft())));
  }

  private boolean isStuck(SignedTreeStatus standing, Instant now) {
    var before = moved.get(standing.store());
    if (before == null || standing.notSigned() <= 0 || before.signed() != standing.signed()) {
      moved.put(standing.store(), new Moved(standing.signed(), now));
      return false;
    }
    return Duration.between(before.at(), now).compareTo(patience) > 0;
  }

  private double age(SignedTreeStatus standing) {
    var at = standing.signedAt();
    return at == null ? Double.NaN : Duration.between(at, clock.instant()).toMillis() / 1e3;
  }

  private void gauge(
      MeterRegistry meters, String name, String store, ToDoubleFunction<SignedTreeStatus> figure) {
    Gauge.builder(name, this, watch -> watch.figure(store, figure))
        .tag("store", store)
        .register(meters);
  }

  private void round(
      MeterRegistry meters,
      String name,
      String store,
      ToDoubleFunction<VerificationProgress> figure) {
    Gauge.builder(name, rounds, all -> figure(all.get(), store, figure))
        .tag("store", store)
        .register(meters);
  }

  private static double figure(
      List<VerificationProgress> rounds,
      String store,
      ToDoubleFunction<VerificationProgress> figure) {
    return rounds.stream()
        .filter(each -> each.store().equals(store))
        .mapToDouble(figure)
        .findFirst()
        .orElse(Double.NaN);
  }

  private double figure(String store, ToDoubleFunction<SignedTreeStatus> figure) {
    return standing(store) instanceof SignedTreeStatus known
        ? figure.applyAsDouble(known)
        : Double.NaN;
  }

  private @Nullable SignedTreeStatus standing(String store) {
    return seen.standings().stream()
        .filter(each -> each.store().equals(store))
        .findFirst()
        .orElse(null);
  }
}
