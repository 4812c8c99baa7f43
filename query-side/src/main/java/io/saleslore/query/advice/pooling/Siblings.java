package io.saleslore.query.advice.pooling;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups around one centre. Messages pass up to the centre and down to each group (the sum-product
 * algorithm; Pearl 1988), so each is told all that the others say and nothing twice.
 */
final class Siblings {
  private final RateDensity prior;
  private final List<GroupEvidence> groups;
  private final Spread spread;

  /**
   * The product of what the groups before each say of the centre, and of what those after it do.
   */
  private final List<RateDensity> before = new ArrayList<>();

  private final List<RateDensity> after = new ArrayList<>();

  /**
   * The groups around a centre.
   *
   * @param prior what is known of the centre from elsewhere
   */
  Siblings(RateDensity prior, List<GroupEvidence> groups, Spread spread) {
    this.prior = prior;
    this.groups = groups;
    this.spread = spread;
    var messages = groups.stream().map(each -> spread.blurred(each.byScale())).toList();
    before.add(prior);
    after.add(RateDensity.uniform());
    for (int i = 0; i < messages.size(); i++) {
      before.add(before.getLast().times(messages.get(i)));
      after.addFirst(after.getFirst().times(messages.get(messages.size() - 1 - i)));
    }
  }

  Spread spread() {
    return spread;
  }

  /** What the groups together say of the centre, without its prior. */
  RateDensity evidence() {
    return after.getFirst();
  }

  /** What is expected of one group before its own evidence. */
  RateDensity priorOf(int group) {
    return centreWithout(group).plus(spread.effect());
  }

  /** What is expected of a group that is not among these. */
  RateDensity priorOfAnother() {
    return before.getLast().plus(spread.effect());
  }

  /** What is known of one group. */
  RateDensity rateOf(int group) {
    return priorOf(group).times(groups.get(group).own());
  }

  /** The same with another spread. */
  Siblings with(Spread learned) {
    return new Siblings(prior, groups, learned);
  }

  /** The same around a centre of which this is known. */
  Siblings around(RateDensity centre) {
    return new Siblings(centre, groups, spread);
  }

  /** Lets a learner see each group against its centre. */
  void teach(SpreadLearner learner) {
    for (int i = 0; i < groups.size(); i++) {
      learner.add(centreWithout(i), groups.get(i));
    }
  }

  /** The centre as all but one group know it. */
  private RateDensity centreWithout(int group) {
    return before.get(group).times(after.get(group + 1));
  }
}
