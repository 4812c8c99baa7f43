package io.saleslore.query.generation;

/** The lease ran out and another process builds now; what was written since counts for nothing. */
public final class LeaseLost extends RuntimeException {
  LeaseLost() {
    super("another process builds these generations now");
  }
}
