package io.saleslore.command.accountability;

import io.saleslore.kernel.http.TextLength;

/** The body of a request that only says why. */
public record GivenReason(@TextLength(2_000) String reason) {
  @Override
  public String toString() {
    return "[private words]";
  }
}
