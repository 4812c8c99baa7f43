package io.saleslore.command.proof.ledger;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The facts that the releases of an edition stand on, eight bytes each, so that a history of many
 * millions fits in memory.
 */
final class UsedFacts {
  private long[] facts = new long[1024];
  private int size;

  void add(String fact) {
    if (size == facts.length) {
      facts = Arrays.copyOf(facts, size * 2);
    }
    facts[size++] = BriefFact.of(fact);
  }

  /** Those that may have been used more than once; whoever has a list of all can tell for sure. */
  Set<Long> repeated() {
    var sorted = Arrays.copyOf(facts, size);
    Arrays.sort(sorted);
    var repeated = new HashSet<Long>();
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        repeated.add(sorted[i]);
      }
    }
    return repeated;
  }
}
