package io.saleslore.query.readmodel;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Notices when there are releases that a read model does not take in. */
@Component
class Lateness {
  private final Duration patience;
  private final Map<String, Seen> seen = new HashMap<>();

  Lateness(@Value("${saleslore.query.stalled-after-seconds:30}") long patience) {
    this.patience = Duration.ofSeconds(patience);
  }

  private record Seen(long position, Instant behindSince, Instant movedAt) {}

  /**
   * How late it is.
   *
   * @param behind since when it has not held every release
   * @param isStalled whether there were releases to take in and it took in none for too long
   */
  record Late(Duration behind, boolean isStalled) {}

  /**
   * Takes note of how things stand now.
   *
   * @param lag how many releases are missing
   * @param isBeingBuilt whether somebody is at it, so that standing still is no alarm
   */
  synchronized Late note(String model, long position, long lag, boolean isBeingBuilt, Instant now) {
    if (lag == 0) {
      seen.remove(model);
      return new Late(Duration.ZERO, false);
    }
    var before = seen.getOrDefault(model, new Seen(position, now, now));
    boolean moved = isBeingBuilt || before.position() != position;
    var after = new Seen(position, before.behindSince(), moved ? now : before.movedAt());
    seen.put(model, after);
    return new Late(
        Duration.between(after.behindSince(), now),
        Duration.between(after.movedAt(), now).compareTo(patience) >= 0);
  }
}
