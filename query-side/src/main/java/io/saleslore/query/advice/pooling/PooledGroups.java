package io.saleslore.query.advice.pooling;

import io.saleslore.query.evidence.Trials;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Groups around one centre with their trials.
 *
 * @param prior what is known of the centre without them
 * @param groups the trials of each, by its code
 * @param mixed trials of other groups, of which nobody says whose they are
 */
public record PooledGroups(RateDensity prior, SortedMap<String, Trials> groups, Trials mixed) {
  /** Where it is known whose all trials are. */
  public PooledGroups(RateDensity prior, SortedMap<String, Trials> groups) {
    this(prior, groups, Trials.NONE);
  }

  Siblings siblings(Spread spread) {
    var others = mixed.cases() < 1 ? null : new MixedGroup(mixed);
    return new Siblings(prior, others, evidence(), spread);
  }

  private List<GroupLikelihood> evidence() {
    return groups.values().stream().map(RateDensity::of).map(GroupLikelihood::of).toList();
  }

  /** What is known of each group, if they lie so far apart. */
  GroupRates rates(Spread spread) {
    var siblings = siblings(spread);
    var rates = new TreeMap<String, RateDensity>();
    var effects = new TreeMap<String, RateDensity>();
    int group = 0;
    for (var each : groups.keySet()) {
      rates.put(each, siblings.rateOf(group));
      effects.put(each, siblings.effectOf(group++));
    }
    return new GroupRates(rates, siblings.priorOfAnother(), effects, spread.effect());
  }
}
