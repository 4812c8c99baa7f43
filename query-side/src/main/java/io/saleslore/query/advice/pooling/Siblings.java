package io.saleslore.query.advice.pooling;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups around one centre. Messages pass up to the centre and down to each group (the sum-product
 * algorithm; Pearl 1988), so each is told all that the others say and nothing twice.
 */
final class Siblings {
  private final RateDensity prior;
  private final @Nullable MixedGroup mixed;
  private final List<GroupLikelihood> groups;
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
  Siblings(RateDensity prior, List<GroupLikelihood> groups, Spread spread) {
    this(prior, null, groups, spread);
  }

  /**
   * The same with several groups that are known together alone.
   *
   * @param prior what is known of the centre from elsewhere
   */
  Siblings(
      RateDensity prior, @Nullable MixedGroup mixed, List<GroupLikelihood> groups, Spread spread) {
    this.prior = prior;
    this.mixed = mixed;
    this.groups = groups;
    this.spread = spread;
    var messages = groups.stream().map(each -> spread.blurred(each.byScale())).toList();
    before.add(mixed == null ? prior : prior.times(mixed.ofCentre(spread)));
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
    return mixed == null
        ? before.getLast().plus(spread.effect())
        : mixed.member(prior.times(evidence()), spread);
  }

  /** By how much one group is above or below the centre. */
  RateDensity effectOf(int group) {
    return spread.effect().times(groups.get(group).own().distanceFrom(centreWithout(group)));
  }

  /** What is known of one group. */
  RateDensity rateOf(int group) {
    return priorOf(group).times(groups.get(group).own());
  }

  /** The same with another spread. */
  Siblings with(Spread learned) {
    return new Siblings(prior, mixed, groups, learned);
  }

  /** The same around a centre of which this is known. */
  Siblings around(RateDensity centre) {
    return new Siblings(centre, mixed, groups, spread);
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
