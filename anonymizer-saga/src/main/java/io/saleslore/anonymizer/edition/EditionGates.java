package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.edition.Edition.State;
import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.gate.GateReport;
import io.saleslore.anonymizer.gate.GateRun;
import io.saleslore.anonymizer.gate.Releases;
import io.saleslore.anonymizer.held.HeldCrowds;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Lets the gate look at editions, each with release numbers of its own. */
public final class EditionGates {
  private final Editions editions;
  private final JdbcTemplate jdbc;
  private final GatePolicy policy;
  private final Releases releases;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  /** By this policy, whichever edition it names. */
  public EditionGates(
      Editions editions,
      JdbcTemplate jdbc,
      GatePolicy policy,
      Releases releases,
      TransactionOperations transaction,
      InstantSource clock) {
    this.editions = editions;
    this.jdbc = jdbc;
    this.policy = policy;
    this.releases = releases;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Looks at every edition that stories enter, but one in the making; first at the one that is
   * served.
   *
   * @return what came of the edition that is served
   */
  public GateReport tick(Instant asOf) {
    var served = Optional.<GateReport>empty();
    var open = new ArrayList<>(editions.open());
    open.sort(Comparator.comparing(each -> each.state() != State.LIVE));
    for (var each : open) {
      if (each.state() != State.MAKING) {
        var report = gate(each.number()).tick(asOf);
        served = each.state() == State.LIVE ? Optional.of(report) : served;
      }
    }
    return served.orElseThrow(() -> new IllegalStateException("no edition is served"));
  }

  /** Crowds first, with all facts there are; what has waited long enough then moves on. */
  void firstLook(Edition edition) {
    var gate = gate(edition.number());
    gate.tick(edition.startedAt().minusSeconds(1));
    gate.tick(clock.instant());
  }

  private GateRun gate(int number) {
    return new GateRun(policy.of(number), new HeldCrowds(jdbc, number), releases, transaction);
  }
}
