package io.saleslore.anonymizer.gate;

import io.saleslore.kernel.release.Count;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Adds two-sided geometric noise to the sums of a release. It is drawn from the gate's secret by
 * edition and number, so once for each release, and stands in the release for ever.
 */
record CountNoise(GatePolicy policy) {
  /**
   * The sums of one release with noise; the same where the policy wants none.
   *
   * @param counts in the order of the kind, the first of which counts all facts
   */
  Map<Count, Integer> added(List<Count> counts, Map<Count, Integer> exact, long number) {
    return policy.epsilon() == 0 ? exact : possible(counts, noisy(counts, exact, number));
  }

  /** A story is one customer's, and each of its facts in a release may say yes to every count. */
  private TwoSidedGeometric distribution(int counts) {
    double most = (double) counts * policy.mostOfOneCustomer();
    return new TwoSidedGeometric(Math.exp(-policy.epsilon() / most));
  }

  private Map<Count, Integer> noisy(List<Count> counts, Map<Count, Integer> exact, long number) {
    var distribution = distribution(counts.size());
    var hash = new KeyedHash(policy.secret());
    var noisy = new EnumMap<Count, Integer>(Count.class);
    for (var count : counts) {
      var what = "noise/" + policy.edition() + "/" + number + "/" + count.code() + "/";
      int noise = distribution.of(hash.bits(what + 1), hash.bits(what + 2));
      noisy.put(count, exact.getOrDefault(count, 0) + noise);
    }
    return noisy;
  }

  /** No count is below 0 or above the one that it is a part of. */
  private static Map<Count, Integer> possible(List<Count> counts, Map<Count, Integer> noisy) {
    var possible = new EnumMap<Count, Integer>(Count.class);
    for (var count : counts) {
      var whole = count == Count.WON ? Count.DECIDED : counts.getFirst();
      int most = possible.getOrDefault(whole, Integer.MAX_VALUE);
      possible.put(count, Math.clamp(noisy.getOrDefault(count, 0), 0, most));
    }
    return possible;
  }
}
