package io.saleslore.command.proof.ledger;

import java.util.List;
import java.util.Locale;

/**
 * What a ledger comes to.
 *
 * @param breaches each breach of the promise, of a great many the first
 * @param releases how many releases were counted
 * @param k the smallest number of marketers that a release was to stand on
 */
public record LedgerAnswer(List<PromiseBreach> breaches, int releases, int k) {
  /** What holds where nothing is breached. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d releases, each on at least %d marketers, none of whom has more than a quarter of it;"
            + " no fact stands in two of an edition",
        releases,
        k);
  }
}
