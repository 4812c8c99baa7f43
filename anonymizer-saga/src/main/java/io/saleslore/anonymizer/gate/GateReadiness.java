package io.saleslore.anonymizer.gate;

import io.saleslore.kernel.release.Level;
import java.util.List;

/**
 * How far the gate may open at all, with as many marketers as there are; {@link GatePolicy} says
 * how many it takes.
 */
public enum GateReadiness {
  /** Crowds and parent crowds may open. */
  OPEN(List.of(Level.CROWD, Level.PARENT)),
  /** Only parent crowds may open. */
  PARENTS_ONLY(List.of(Level.PARENT)),
  /** Nothing opens. */
  TOO_FEW_MARKETERS(List.of());

  private final List<Level> levels;

  GateReadiness(List<Level> levels) {
    this.levels = levels;
  }

  /** What may open, the finest first. */
  public List<Level> levels() {
    return levels;
  }
}
