package io.saleslore.command;

import java.time.Instant;

/** From the first to the last of some events, both included. */
public record TimeSpan(Instant first, Instant last) {
  /** The span of a single event. */
  public static TimeSpan at(Instant instant) {
    return new TimeSpan(instant, instant);
  }

  /** The shortest span that covers both. */
  public TimeSpan with(TimeSpan other) {
    return new TimeSpan(
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }
}
