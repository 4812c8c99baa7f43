package io.saleslore.query.readmodel;

/** The lease ran out and somebody else builds now; what was written since counts for nothing. */
final class ClaimLost extends RuntimeException {
  ClaimLost() {
    super("another process builds these generations now");
  }
}
