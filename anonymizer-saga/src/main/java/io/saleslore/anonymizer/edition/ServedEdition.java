package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.edition.Edition.State;
import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.gate.GateRun;
import io.saleslore.anonymizer.gate.GateState;
import io.saleslore.anonymizer.gate.Releases;
import io.saleslore.anonymizer.held.FactStatus;
import io.saleslore.anonymizer.held.HeldCrowds;
import io.saleslore.anonymizer.held.HeldFacts;
import io.saleslore.anonymizer.held.ParkedStories;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** How the edition stands that is served now, whichever was served when this process started. */
public final class ServedEdition {
  private final JdbcTemplate jdbc;
  private final Editions editions;
  private final GatePolicy policy;
  private final Releases releases;
  private final TransactionOperations transaction;

  /** By this policy, whichever edition it names. */
  public ServedEdition(
      JdbcTemplate jdbc,
      Editions editions,
      GatePolicy policy,
      Releases releases,
      TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.editions = editions;
    this.policy = policy;
    this.releases = releases;
    this.transaction = transaction;
  }

  /** Where all its facts are. */
  public FactStatus facts() {
    return new HeldFacts(jdbc, number()).status();
  }

  /** Since when its fact waits that waits longest. */
  public Optional<Instant> oldestHeld() {
    return new HeldFacts(jdbc, number()).oldest();
  }

  /** How many stories could not be read into it. */
  public int parked() {
    return new ParkedStories(jdbc, number()).all().size();
  }

  /** How far its gate may open now. */
  public GateState gate() {
    int number = number();
    var own = policy.of(number);
    return new GateRun(own, new HeldCrowds(jdbc, number), releases, transaction).state();
  }

  private int number() {
    return editions.all().stream()
        .filter(each -> each.state() == State.LIVE)
        .mapToInt(Edition::number)
        .findFirst()
        .orElseThrow();
  }
}
