package io.saleslore.command.accountability;

/** The body of a request that only says why. */
public record GivenReason(String reason) {
  @Override
  public String toString() {
    return "[private words]";
  }
}
