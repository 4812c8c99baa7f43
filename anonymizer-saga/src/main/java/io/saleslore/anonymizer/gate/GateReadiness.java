package io.saleslore.anonymizer.gate;

/**
 * How far the gate may open at all, with as many marketers as there are; {@link GatePolicy} says
 * how many it takes.
 */
public enum GateReadiness {
  /** Crowds and parent crowds may open. */
  OPEN,
  /** Only parent crowds may open. */
  PARENTS_ONLY,
  /** Nothing opens. */
  TOO_FEW_MARKETERS
}
