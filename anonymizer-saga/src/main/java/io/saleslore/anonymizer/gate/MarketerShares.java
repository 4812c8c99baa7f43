package io.saleslore.anonymizer.gate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * Facts by the marketer they are of, of whom some are counted as one: whoever counts the result
 * knows that there are at least so many marketers, and not how many.
 *
 * @param ofMarketers the facts of each
 */
record MarketerShares(List<List<String>> ofMarketers) {
  private static final Comparator<List<String>> LARGEST =
      Comparator.<List<String>>comparingInt(List::size).reversed().thenComparing(List::getFirst);
  private static final Comparator<List<String>> SMALLEST =
      Comparator.<List<String>>comparingInt(List::size).thenComparing(List::getFirst);

  /**
   * So many shares of about the same size, or more where one would be above a quarter of all facts
   * otherwise.
   */
  List<List<String>> told(int fewest) {
    int all = ofMarketers.stream().mapToInt(Collection::size).sum();
    int shares = Math.min(fewest, ofMarketers.size());
    var told = merged(shares);
    while (shares < ofMarketers.size() && isAboveQuarter(told, all)) {
      told = merged(++shares);
    }
    return told;
  }

  private static boolean isAboveQuarter(List<List<String>> shares, int all) {
    return shares.stream().anyMatch(share -> 4 * share.size() > all);
  }

  /** The largest first, each further one to the smallest. */
  private List<List<String>> merged(int shares) {
    var largestFirst = ofMarketers.stream().sorted(LARGEST).toList();
    var merged = new PriorityQueue<List<String>>(SMALLEST);
    merged.addAll(largestFirst.subList(0, shares));
    for (var share : largestFirst.subList(shares, largestFirst.size())) {
      merged.add(Stream.concat(merged.remove().stream(), share.stream()).toList());
    }
    return List.copyOf(merged);
  }
}
