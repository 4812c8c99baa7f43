package io.saleslore.command;

import io.saleslore.kernel.http.Rejection.SenselessField;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Times at which something can have happened: in this century, and not later than tomorrow. */
public final class PlausibleTime {
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  /** Clocks differ, and so do time zones. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private PlausibleTime() {}

  /** The time, which is {@linkplain #checked checked}, or now where none is said. */
  public static Instant orNow(String field, @Nullable Instant said, InstantSource clock) {
    var now = clock.instant();
    return said == null ? now : checked(field, said, now);
  }

  /**
   * The time.
   *
   * @throws SenselessField if nothing can have happened then
   */
  public static Instant checked(String field, Instant said, Instant now) {
    if (said.isBefore(EARLIEST)) {
      throw new SenselessField(field, "is before the year 2000");
    }
    if (said.isAfter(now.plus(AHEAD))) {
      throw new SenselessField(field, "is in the future");
    }
    return said;
  }
}
