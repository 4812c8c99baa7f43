package io.saleslore.query.evidence;

import io.saleslore.kernel.release.MarketersBand;

/**
 * What stands behind a number.
 *
 * @param marketers a lower bound: the largest single release's
 */
public record Evidence(CasesBand cases, MarketersBand marketers) {
  /** With the number of cases as a band. */
  public static Evidence of(double cases, MarketersBand marketers) {
    return new Evidence(CasesBand.of(cases), marketers);
  }
}
