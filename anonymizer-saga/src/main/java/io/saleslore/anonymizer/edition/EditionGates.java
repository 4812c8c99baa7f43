package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.edition.Edition.State;
import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.gate.GateReport;
import io.saleslore.anonymizer.gate.GateRun;
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
    NoiseLedger ledger,
    TransactionOperations transaction,
    InstantSource clock) {
  /**
   * Runs the gate of every edition that stories enter, except one that is still being made; the
   * edition that is served comes first.
   *
   * @return what came of the edition that is served
   */
  public GateReport tick(Instant asOf) {
    var report = of(editions.live()).tick(asOf);
    editions.open().stream()
        .filter(each -> each.state() == State.READY || each.state() == State.BEFORE)
        .forEach(each -> of(each).tick(asOf));
    ledger.note(report.releases());
    return report;
  }

  /** Crowds first, with all facts there are; what has waited long enough then moves on. */
  void firstLook(Edition edition) {
    var gate = of(edition);
    gate.tick(edition.startedAt().minusSeconds(1));
    gate.tick(clock.instant());
  }

  /** The gate of one edition. */
  GateRun of(Edition edition) {
    int number = edition.number();
    return new GateRun(
        policy.of(number), new WaitingFactStore(jdbc, number), releases, transaction);
  }
}
