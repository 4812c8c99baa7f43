package io.saleslore.query.advice;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.vocabulary.Code;

/** What counts as working. */
enum Measure implements Code {
  /** The customer's next reaction is positive. */
  EASED(Count.TRIED, Count.EASED),
  /** The deal is won, of those whose outcome is known. */
  WON(Count.DECIDED, Count.WON);

  private final Count cases;
  private final Count successes;

  Measure(Count cases, Count successes) {
    this.cases = cases;
    this.successes = successes;
  }

  Count cases() {
    return cases;
  }

  Count successes() {
    return successes;
  }
}
