package io.saleslore.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body of a request that only says when something happened. */
public record Moment(@Nullable Instant at) {
  /** When it happened; now, where the request did not say. */
  public static Instant of(@Nullable Moment moment, Instant now) {
    return moment == null || moment.at() == null ? now : moment.at();
  }
}
