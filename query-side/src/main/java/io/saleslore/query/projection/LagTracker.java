package io.saleslore.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Notices when a read model lags behind the releases, and when it stands still. */
@Component
class LagTracker {
  private final Duration patience;
  private final Map<String, Observation> observed = new HashMap<>();

  LagTracker(@Value("${saleslore.query.stalled-after-seconds:30}") long patience) {
    this.patience = Duration.ofSeconds(patience);
  }

  private record Observation(long position, Instant behindSince, Instant movedAt) {}

  /**
   * How far it lags behind.
   *
   * @param behind for how long it has not held every release
   * @param isStalled whether there were releases to take in and it took in none for too long
   */
  record Lag(Duration behind, boolean isStalled) {}

  /**
   * Takes note of its state now.
   *
   * @param missing how many releases it does not hold
   * @param isBeingBuilt whether it is being built, so that it does not stand still
   */
  synchronized Lag note(
      String model, long position, long missing, boolean isBeingBuilt, Instant now) {
    if (missing == 0) {
      observed.remove(model);
      return new Lag(Duration.ZERO, false);
    }
    var before = observed.getOrDefault(model, new Observation(position, now, now));
    boolean moved = isBeingBuilt || before.position() != position;
    var after = new Observation(position, before.behindSince(), moved ? now : before.movedAt());
    observed.put(model, after);
    return new Lag(
        Duration.between(after.behindSince(), now),
        Duration.between(after.movedAt(), now).compareTo(patience) >= 0);
  }
}
