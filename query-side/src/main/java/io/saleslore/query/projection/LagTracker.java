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

  /** Notes how many releases it misses now; what is being built does not stand still. */
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
