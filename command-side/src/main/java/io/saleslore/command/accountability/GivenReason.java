package io.saleslore.command.accountability;

import org.jspecify.annotations.Nullable;

/** The body of a request that only says why. */
public record GivenReason(@Nullable String reason) {
  @Override
  public String toString() {
    return "[private words]";
  }
}
