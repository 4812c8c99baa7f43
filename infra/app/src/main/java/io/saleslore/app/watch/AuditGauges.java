package io.saleslore.app.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.saleslore.command.audit.checkpoint.SignedTreeStatus;
import io.saleslore.command.audit.verification.VerificationProgress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** The audit's metrics, one of each for every event store; NaN where nothing is known. */
record AuditGauges(
    Supplier<List<SignedTreeStatus>> trees,
    Supplier<List<VerificationProgress>> rounds,
    InstantSource clock) {
  private static final List<String> STORES = List.of("private", "global", "operations");

  void register(MeterRegistry meters) {
    STORES.forEach(store -> registerTree(meters, store));
    STORES.forEach(store -> registerVerification(meters, store));
  }

  private void registerTree(MeterRegistry meters, String store) {
    var gauges = new StoreGauges<>(meters, store, trees, SignedTreeStatus::store);
    gauges.add("saleslore.audit.tree.lag.positions", SignedTreeStatus::notTaken);
    gauges.add("saleslore.audit.unsigned.positions", SignedTreeStatus::notSigned);
    gauges.add("saleslore.audit.checkpoint.age.seconds", this::age);
    gauges.add("saleslore.audit.broken", each -> each.isBroken() ? 1 : 0);
  }

  private void registerVerification(MeterRegistry meters, String store) {
    var gauges = new StoreGauges<>(meters, store, rounds, VerificationProgress::store);
    gauges.add("saleslore.audit.verified.positions", VerificationProgress::positions);
    gauges.add("saleslore.audit.verified.rate", VerificationProgress::perSecond);
    gauges.add("saleslore.audit.verified.left.seconds", VerificationProgress::secondsLeft);
    gauges.add("saleslore.audit.changed.position", VerificationProgress::changedAt);
  }

  private double age(SignedTreeStatus status) {
    var at = status.signedAt();
    return at == null ? Double.NaN : Duration.between(at, clock.instant()).toMillis() / 1e3;
  }
}
