package io.saleslore.command;

import java.time.Instant;

/** From the first to the last of some events, both included. */
public record ActivityInterval(Instant first, Instant last) {
  /** The span of a single event. */
  public static ActivityInterval at(Instant instant) {
    return new ActivityInterval(instant, instant);
  }

  /** The shortest span that covers both. */
  public ActivityInterval with(ActivityInterval other) {
    return new ActivityInterval(
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }
}
