package io.saleslore.anonymizer.gate;

import io.saleslore.kernel.release.FactKind;
import java.util.Map;

/**
 * What one run of the gate did.
 *
 * @param releases how many releases it published
 * @param factsByKind how many facts they sum up
 */
public record GateReport(GateReadiness state, int releases, Map<FactKind, Integer> factsByKind) {
  /** Copies the map. */
  public GateReport {
    factsByKind = Map.copyOf(factsByKind);
  }
}
