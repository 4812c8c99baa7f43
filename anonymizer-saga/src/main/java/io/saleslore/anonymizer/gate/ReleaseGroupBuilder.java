package io.saleslore.anonymizer.gate;

import io.saleslore.kernel.release.Crowd;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects facts for one release, none beyond the bound of its marketer and its customer. With
 * enough of both that bound is a quarter of the release at most.
 */
final class ReleaseGroupBuilder {
  private final GatePolicy policy;
  private final int fewestMarketers;
  private final Map<String, Integer> marketers = new HashMap<>();
  private final Map<String, Integer> customers = new HashMap<>();
  private final Set<String> companies = new HashSet<>();
  private final List<HeldFact> facts = new ArrayList<>();

  ReleaseGroupBuilder(GatePolicy policy, int fewestMarketers) {
    this.policy = policy;
    this.fewestMarketers = fewestMarketers;
  }

  void offer(HeldFact fact) {
    if (share(marketers, fact.marketer()) >= policy.threshold().mostFactsOfOneMarketer()
        || share(customers, fact.customer()) >= policy.mostOfOneCustomer()) {
      return;
    }
    marketers.merge(fact.marketer(), 1, Integer::sum);
    customers.merge(fact.customer(), 1, Integer::sum);
    if (fact.company() != null) {
      companies.add(fact.company());
    }
    facts.add(fact);
  }

  boolean isLargeEnough() {
    return marketers.size() >= fewestMarketers
        && customers.size() >= GatePolicy.CUSTOMERS
        && (companies.isEmpty() || companies.size() >= GatePolicy.CUSTOMERS);
  }

  ReleaseGroup group(Crowd crowd) {
    return new ReleaseGroup(crowd, facts, marketers.size());
  }

  private static int share(Map<String, Integer> shares, String who) {
    return shares.getOrDefault(who, 0);
  }
}
