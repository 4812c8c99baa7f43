package io.saleslore.command.audit.replay;

import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.proof.manifest.PositionRuns;
import io.saleslore.kernel.id.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which events of a store a question is about. */
@Component
public final class SelectedPositions {
  private final Replay replay;

  SelectedPositions(Replay replay) {
    this.replay = replay;
  }

  /**
   * Where the events stand that were stored in a time and concern a customer; nulls bound nothing.
   *
   * @param until the last position that counts
   */
  public PositionRuns of(
      AuditedStore store,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable CustomerId customer,
      long until) {
    var request = ReplayRequest.upTo(until, store, from, to, customer);
    var events = replay.stored(replay.filter(request, null));
    var runs = new PositionRuns();
    events.forEachRemaining(event -> runs.add(event.position()));
    return runs;
  }
}
