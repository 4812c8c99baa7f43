package io.saleslore.query.advice.successrate;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.advice.pooling.GroupEffects;
import io.saleslore.query.advice.pooling.NestedRates;
import io.saleslore.query.advice.pooling.PooledGroups;
import io.saleslore.query.advice.pooling.RateDensity;
import io.saleslore.query.advice.pooling.ReadingAccuracy;
import io.saleslore.query.evidence.ExponentialDecay;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.Snapshot;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how likely an approach is to work in a situation, for one measure of success: a
 * partially pooled model of log odds, in which approaches lie around their objection, and the
 * industries, sizes and price bands of customers around an approach against an objection (Gelman,
 * Hill 2007). How far they lie apart is learned, and what a question names and no release knows
 * widens the answer by it.
 */
public final class SuccessModel {
  private final ReadingAccuracy reading;
  private final MeasuredCells cells;
  private final NestedRates nested;
  private final Map<CustomerAttribute, GroupEffects> effects =
      new EnumMap<>(CustomerAttribute.class);
  private final Map<ApproachPair, PairRates> pairs = new ConcurrentHashMap<>();
  private final Map<PairAttribute, AttributeRates> attributes = new ConcurrentHashMap<>();

  /** The model of a snapshot of the objection patterns, of rates as they were read. */
  public SuccessModel(Snapshot patterns, SuccessMeasure measure, ExponentialDecay decay) {
    this(patterns, measure, decay, ReadingAccuracy.PERFECT);
  }

  SuccessModel(
      Snapshot patterns, SuccessMeasure measure, ExponentialDecay decay, ReadingAccuracy reading) {
    this.reading = reading;
    cells = new MeasuredCells(patterns, measure, decay);
    nested = new NestedRates(cells.trials());
  }

  /** Learns how far groups lie apart now, which takes a moment, so that no caller waits for it. */
  SuccessModel learned() {
    Arrays.stream(CustomerAttribute.values()).forEach(this::effects);
    return this;
  }

  /** Empty where the approach was tried too seldom against this objection. */
  public Optional<SuccessRate> rate(CustomerSituation situation, Approach approach) {
    return rateHoweverSeldomTried(situation, approach)
        .filter(_ -> trials(situation.objection(), approach).areEnough());
  }

  /** Empty only where no release knows of the approach against this objection. */
  public Optional<SuccessRate> rateHoweverSeldomTried(
      CustomerSituation situation, Approach approach) {
    return Optional.ofNullable(situation.objection())
        .map(objection -> new ApproachPair(objection.code(), approach.code()))
        .filter(pair -> cells.general(pair).isPresent())
        .map(pair -> pairs.computeIfAbsent(pair, this::pair).of(situation.customer()));
  }

  /** Whoever the customer. */
  public Trials trials(@Nullable Objection objection, Approach approach) {
    return objection == null
        ? Trials.NONE
        : cells
            .general(new ApproachPair(objection.code(), approach.code()))
            .map(MeasuredCell::trials)
            .orElse(Trials.NONE);
  }

  /** Whatever the approach, empty where no release knows the objection. */
  public Optional<RateBasis> overall(Objection objection) {
    return cells.approaches(objection.code()).values().stream()
        .reduce(MeasuredCell::plus)
        .map(all -> RateBasis.of(EvidenceLevel.OBJECTION, RateDensity.of(all.trials()), all))
        .map(each -> each.told(reading));
  }

  /** Whatever the objection and the approach. */
  public Trials all() {
    return Trials.sum(
        cells.trials().values().stream().flatMap(each -> each.values().stream()).toList());
  }

  /** What is expected of an approach against an objection from all others. */
  public RateDensity prior(Objection objection, Approach approach) {
    return nested.prior(objection.code(), approach.code());
  }

  private PairRates pair(ApproachPair pair) {
    var cell = cells.general(pair).orElseThrow();
    var density =
        nested.prior(pair.objection(), pair.approach()).times(RateDensity.of(cell.trials()));
    return new PairRates(
        RateBasis.of(EvidenceLevel.OBJECTION_APPROACH, density, cell),
        attribute ->
            attributes.computeIfAbsent(
                new PairAttribute(pair, attribute), of -> attribute(of, density)),
        reading);
  }

  /** Where no group is known, any of them lies around what is known of all customers. */
  private AttributeRates attribute(PairAttribute of, RateDensity general) {
    var known = centre(of.pair(), of.attribute());
    boolean isNoneKnown = known.groups().isEmpty() && known.mixed().cases() < 1;
    var centre = isNoneKnown ? new PooledGroups(general, known.groups()) : known;
    return new AttributeRates(
        of.attribute().level(),
        effects(of.attribute()).rates(centre),
        cells.groups(of.pair(), of.attribute()));
  }

  private synchronized GroupEffects effects(CustomerAttribute attribute) {
    return effects.computeIfAbsent(attribute, this::learn);
  }

  private GroupEffects learn(CustomerAttribute attribute) {
    return GroupEffects.learn(cells.pairs().stream().map(each -> centre(each, attribute)).toList());
  }

  private PooledGroups centre(ApproachPair pair, CustomerAttribute attribute) {
    return new PooledGroups(
        nested.prior(pair.objection(), pair.approach()),
        cells.groupTrials(pair, attribute),
        cells.otherTrials(pair, attribute));
  }
}
