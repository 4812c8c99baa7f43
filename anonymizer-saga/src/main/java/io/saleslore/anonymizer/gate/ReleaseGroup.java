package io.saleslore.anonymizer.gate;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.release.PatternReleased;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Facts that are released together, as one sum, oldest month first.
 *
 * @param marketers how many different marketers stand behind them
 */
public record ReleaseGroup(Crowd crowd, List<HeldFact> facts, int marketers) {
  /** Copies the list. */
  public ReleaseGroup {
    facts = List.copyOf(facts);
  }

  /** What the ledger says of it. */
  LedgerEntry entry(GatePolicy policy, long number) {
    return LedgerEntry.of(policy, this, number);
  }

  /** How many shares of it are told: as many marketers as k and its band promise. */
  int told(int k) {
    return Math.max(k, MarketersBand.of(marketers).fewest());
  }

  /** The sum that enters the global zone, with the noise that the policy wants. */
  public PatternReleased released(GatePolicy policy, long number) {
    return released(policy, entry(policy, number));
  }

  /** The same, committed to its entry. */
  PatternReleased released(GatePolicy policy, LedgerEntry entry) {
    return released(policy, entry, counts(policy, entry.number()));
  }

  /** The counts that another edition told: noise, too, is repeated. */
  PatternReleased repeated(GatePolicy policy, LedgerEntry entry, PatternReleased told) {
    return released(policy, entry, told.counts());
  }

  /** Whether this release of another edition is of the same answers. */
  boolean isTold(GatePolicy policy, PatternReleased told) {
    return counts(policy.of(told.edition()), told.number()).equals(told.counts());
  }

  private PatternReleased released(
      GatePolicy policy, LedgerEntry entry, Map<Count, Integer> counts) {
    return new PatternReleased(
        policy.edition(),
        entry.number(),
        crowd.kind(),
        crowd.level(),
        crowd.codes(),
        counts,
        middleMonth(),
        MarketersBand.of(marketers),
        entry.commitment());
  }

  private Map<Count, Integer> counts(GatePolicy policy, long number) {
    return new CountNoise(policy).added(crowd.kind().counts(), sums(), number);
  }

  private YearMonth middleMonth() {
    return facts.get((facts.size() - 1) / 2).month();
  }

  private Map<Count, Integer> sums() {
    var sums = new EnumMap<Count, Integer>(Count.class);
    for (var count : crowd.kind().counts()) {
      sums.put(count, (int) facts.stream().filter(fact -> fact.yes().contains(count)).count());
    }
    return sums;
  }
}
