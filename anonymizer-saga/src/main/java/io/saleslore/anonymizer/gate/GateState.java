package io.saleslore.anonymizer.gate;

/** How far the gate may open at all, with as many marketers as there are. */
public enum GateState {
  /** Crowds and parent crowds may open. */
  OPEN,
  /** Fewer than 3k marketers: only parent crowds may open. */
  PARENTS_ONLY,
  /** Fewer than k + 4 marketers: nothing opens. */
  TOO_FEW_MARKETERS;

  static GateState of(GatePolicy policy, int marketers) {
    if (marketers < policy.fewestForParents()) {
      return TOO_FEW_MARKETERS;
    }
    return marketers < policy.fewestForCrowds() ? PARENTS_ONLY : OPEN;
  }
}
