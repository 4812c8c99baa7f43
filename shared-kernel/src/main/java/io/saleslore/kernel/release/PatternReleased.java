package io.saleslore.kernel.release;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * A sum over a crowd of at least k marketers, none with more than a quarter of it: the only thing
 * that enters the global zone, for ever.
 *
 * @param edition which run of anonymisation it belongs to, from 1
 * @param number consecutive within the edition, from 0, without gaps
 * @param kind what was counted
 * @param level how fine the crowd is
 * @param codes the crowd, in the order of the kind's dimensions
 * @param counts the sums, one for each of the kind's counts
 * @param month the calendar month of the middle fact's story end
 * @param marketers how many different marketers stand behind it
 * @param commitment to what the gate's ledger says of it
 */
public record PatternReleased(
    int edition,
    long number,
    FactKind kind,
    Level level,
    List<String> codes,
    Map<Count, Integer> counts,
    YearMonth month,
    MarketersBand marketers,
    Commitment commitment) {

  /**
   * Checks the codes and counts against the kind.
   *
   * @throws IllegalArgumentException if one does not belong there
   */
  public PatternReleased {
    codes = new Crowd(kind, level, codes).codes();
    counts = Map.copyOf(counts);
    if (counts.size() != kind.counts().size() || !counts.keySet().containsAll(kind.counts())) {
      throw new IllegalArgumentException(kind.code() + " counts " + kind.counts());
    }
  }

  /** The crowd it sums up. */
  public Crowd crowd() {
    return new Crowd(kind, level, codes);
  }

  /** The aggregate id under which an edition's releases are numbered in the global event store. */
  public static String stream(int edition) {
    return "edition-" + edition;
  }
}
