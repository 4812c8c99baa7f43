package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.gate.GateReport;
import io.saleslore.anonymizer.gate.GateRun;
import io.saleslore.anonymizer.gate.ReleaseLedger;
import io.saleslore.anonymizer.gate.Releases;
import io.saleslore.anonymizer.held.WaitingFactStore;
import io.saleslore.anonymizer.noise.NoiseLedger;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Runs the gate over editions, each with release numbers of its own. */
@Component
public record EditionGates(
    Editions editions,
    JdbcTemplate jdbc,
    GatePolicy policy,
    Releases releases,
    ReleaseLedger ledger,
    NoiseLedger noise,
    TransactionOperations transaction,
    InstantSource clock) {
  /**
   * Runs the gate of every edition that stories enter, except one that is still being made; the
   * edition that is served comes first.
   *
   * @return what came of the edition that is served
   */
  public GateReport tick(Instant asOf) {
    var report = look(editions.live(), asOf);
    editions.open().stream()
        .filter(each -> each.state() == EditionState.READY || each.state() == EditionState.BEFORE)
        .forEach(each -> look(each, asOf));
    return report;
  }

  /** Crowds first, with all facts there are; what has waited long enough then moves on. */
  void firstLook(Edition edition) {
    look(edition, edition.startedAt().minusSeconds(1));
    look(edition, clock.instant());
  }

  /** What is released and noisy is on record, whatever edition it belongs to. */
  private GateReport look(Edition edition, Instant asOf) {
    var report = of(edition).tick(asOf);
    noise.note(report.releases());
    return report;
  }

  /** The gate of one edition. */
  GateRun of(Edition edition) {
    int number = edition.number();
    return new GateRun(
        policy.of(number), new WaitingFactStore(jdbc, number), releases, ledger, transaction);
  }
}
