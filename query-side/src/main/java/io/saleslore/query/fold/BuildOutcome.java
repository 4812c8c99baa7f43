package io.saleslore.query.fold;

/** How a build ended. */
public enum BuildOutcome {
  BUILT,
  PAUSED,
  CANCELLED
}
