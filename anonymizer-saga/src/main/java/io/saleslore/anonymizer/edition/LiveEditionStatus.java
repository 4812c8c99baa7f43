package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.gate.GateReadiness;
import io.saleslore.anonymizer.held.FactAccounting;
import io.saleslore.anonymizer.held.HeldFacts;
import io.saleslore.anonymizer.held.HeldStories;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is in the edition that is served now, whichever was served when this process started. */
@Component
public record LiveEditionStatus(JdbcTemplate jdbc, Editions editions, EditionGates gates) {
  /** Where all its facts are. */
  public FactAccounting facts() {
    return new HeldFacts(jdbc, number()).status();
  }

  /** Since when its fact waits that waits longest. */
  public Optional<Instant> oldestHeld() {
    return new HeldFacts(jdbc, number()).oldest();
  }

  /** How many stories could not be read into it. */
  public int parked() {
    return new HeldStories(jdbc, number()).parked().size();
  }

  /** How far its gate may open now. */
  public GateReadiness gate() {
    return gates.of(editions.live()).state();
  }

  private int number() {
    return editions.live().number();
  }
}
