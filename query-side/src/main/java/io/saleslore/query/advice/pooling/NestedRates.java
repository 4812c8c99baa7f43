package io.saleslore.query.advice.pooling;

import io.saleslore.query.evidence.Trials;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rates of groups within families, such as approaches within objections: each group lies around its
 * family's centre, each family around the centre of all.
 */
public final class NestedRates {
  private static final int MOST_ROUNDS = 15;
  private static final RateDensity ANYWHERE = RateDensity.normal(0, 1.5);

  private final SortedMap<String, PooledGroups> families = new TreeMap<>();
  private final SortedMap<String, Siblings> siblings = new TreeMap<>();
  private Spread ofGroups = Spread.unlearned();
  private Siblings top = new Siblings(ANYWHERE, List.of(), Spread.unlearned());

  /** Learns them from the trials of each group in each family. */
  public NestedRates(Map<String, SortedMap<String, Trials>> trials) {
    trials.forEach((family, groups) -> families.put(family, new PooledGroups(ANYWHERE, groups)));
    families.forEach((family, centre) -> siblings.put(family, centre.siblings(ofGroups)));
    for (int round = 0; round < MOST_ROUNDS; round++) {
      var before = ofGroups;
      pass();
      learn();
      if (ofGroups.isClose(before)) {
        break;
      }
    }
    pass();
  }

  /** What is expected of a group before its own evidence. */
  public RateDensity prior(String family, String group) {
    var all = siblings.get(family);
    var centre = families.get(family);
    if (all == null || centre == null) {
      return top.priorOfAnother().plus(ofGroups.effect());
    }
    int at = List.copyOf(centre.groups().keySet()).indexOf(group);
    return at < 0 ? all.priorOfAnother() : all.priorOf(at);
  }

  /** Passes what each family says up to the centre of all, and what that says down to each. */
  private void pass() {
    siblings.replaceAll((_, each) -> each.with(ofGroups));
    var groups =
        siblings.values().stream().map(Siblings::evidence).map(GroupLikelihood::of).toList();
    top = new Siblings(ANYWHERE, groups, top.spread());
    int family = 0;
    for (var each : siblings.entrySet()) {
      each.setValue(each.getValue().around(top.priorOf(family++)));
    }
  }

  private void learn() {
    var families = new SpreadLearner(top.spread());
    top.teach(families);
    var groups = new SpreadLearner(ofGroups);
    siblings.values().forEach(each -> each.teach(groups));
    top = top.with(families.learned());
    ofGroups = groups.learned();
  }
}
