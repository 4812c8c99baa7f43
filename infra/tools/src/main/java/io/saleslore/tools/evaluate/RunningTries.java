package io.saleslore.tools.evaluate;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.tools.simulate.truth.ToldFact;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The plain rates of all tries so far: of all, of each industry, of the newest ones. */
final class RunningTries {
  private static final int FEWEST = 20;

  private final Map<String, long[]> industries = new HashMap<>();
  private final long[] all = new long[2];
  private final Deque<Map.Entry<Integer, Boolean>> quarter = new ArrayDeque<>();

  void add(ToldFact tried, int week) {
    boolean eased = tried.yes().contains(Count.EASED);
    count(all, eased);
    count(industries.computeIfAbsent(industry(tried), _ -> new long[2]), eased);
    quarter.add(Map.entry(week, eased));
    quarter.removeIf(each -> each.getKey() < week - 13);
  }

  /** Where it was tried, as far as that is known. */
  static String industry(ToldFact tried) {
    return tried.codes().size() > 2 ? tried.codes().get(2) : Industry.UNKNOWN.code();
  }

  /** What each plain rate forecasts in this industry. */
  Map<String, Double> of(String industry) {
    double plain = rate(all, 0.5);
    var newest = new long[] {quarter.size(), quarter.stream().filter(Map.Entry::getValue).count()};
    return Map.of(
        "all", plain,
        "industry", rate(industries.getOrDefault(industry, new long[2]), plain),
        "lastQuarter", rate(newest, plain));
  }

  private static double rate(long[] counts, double prior) {
    return (counts[1] + FEWEST * prior) / (counts[0] + FEWEST);
  }

  private static void count(long[] counts, boolean eased) {
    counts[0]++;
    counts[1] += eased ? 1 : 0;
  }
}
