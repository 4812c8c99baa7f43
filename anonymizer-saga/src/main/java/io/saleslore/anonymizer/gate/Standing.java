package io.saleslore.anonymizer.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a release would stand on so far: no marketer and no customer beyond their bound. With enough
 * of both that bound is a quarter of it at most.
 */
final class Standing {
  private final GatePolicy policy;
  private final int marketersAsked;
  private final Map<String, Integer> marketers = new HashMap<>();
  private final Map<String, Integer> customers = new HashMap<>();
  private final Set<String> companies = new HashSet<>();
  private final List<HeldFact> facts = new ArrayList<>();

  Standing(GatePolicy policy, int marketersAsked) {
    this.policy = policy;
    this.marketersAsked = marketersAsked;
  }

  void offer(HeldFact fact) {
    if (of(marketers, fact.marketer()) >= policy.mostOfOneMarketer()
        || of(customers, fact.customer()) >= policy.mostOfOneCustomer()) {
      return;
    }
    marketers.merge(fact.marketer(), 1, Integer::sum);
    customers.merge(fact.customer(), 1, Integer::sum);
    if (fact.company() != null) {
      companies.add(fact.company());
    }
    facts.add(fact);
  }

  boolean isCrowd() {
    return marketers.size() >= marketersAsked
        && customers.size() >= GatePolicy.CUSTOMERS
        && (companies.isEmpty() || companies.size() >= GatePolicy.CUSTOMERS);
  }

  List<HeldFact> facts() {
    return List.copyOf(facts);
  }

  int marketers() {
    return marketers.size();
  }

  private static int of(Map<String, Integer> shares, String who) {
    return shares.getOrDefault(who, 0);
  }
}
