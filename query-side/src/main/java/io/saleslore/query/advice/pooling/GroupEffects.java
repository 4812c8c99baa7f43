package io.saleslore.query.advice.pooling;

import java.util.Collection;
import java.util.List;

/** How far the groups of one kind lie from their centres, learned from many centres at once. */
public final class GroupEffects {
  private static final int MOST_CENTRES = 50;
  private static final int MOST_ROUNDS = 15;

  /** Most groups are like their siblings; chosen by coverage in worlds of known truth. */
  private static final double ALIKE = 1;

  private final Spread spread;

  private GroupEffects(Spread spread) {
    this.spread = spread;
  }

  /** Learns it from these centres, or from the first of them where there are very many. */
  public static GroupEffects learn(Collection<PooledGroups> centres) {
    var spread = Spread.unlearned();
    var siblings =
        centres.stream()
            .limit(MOST_CENTRES)
            .map(centre -> centre.siblings(Spread.unlearned()))
            .toList();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      var before = spread;
      spread = learned(siblings, before);
      if (spread.isClose(before)) {
        break;
      }
    }
    return new GroupEffects(spread);
  }

  /** What is known of the groups around this centre. */
  public GroupRates rates(PooledGroups centre) {
    return centre.rates(spread);
  }

  private static Spread learned(List<Siblings> siblings, Spread before) {
    var learner = new SpreadLearner(before, ALIKE);
    siblings.forEach(each -> each.with(before).teach(learner));
    return learner.learned();
  }
}
