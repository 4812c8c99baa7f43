package io.saleslore.query.advice.successrate;

import static io.saleslore.query.objectionpatterns.ObjectionPatterns.GENERAL;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.query.evidence.BetaEstimate;
import io.saleslore.query.evidence.ExponentialDecay;
import io.saleslore.query.evidence.PriorStrength;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.Snapshot;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Partially pooled rates of one measure: objection &times; approach &times; attribute of the
 * customer, objection &times; approach, objection. Each is a Beta-Binomial whose prior is the level
 * above, worth as many cases as that level itself and the likeness of its cells allow; so a cell
 * without evidence of its own says what the level above says, less surely.
 */
public final class PooledRates {
  private final MeasuredCells cells;
  private final Map<String, MeasuredCell> objections;
  private final double approachStrength;
  private final Map<CustomerAttribute, Double> attributeStrengths =
      new EnumMap<>(CustomerAttribute.class);

  /** The rates of a snapshot of the objection patterns. */
  public PooledRates(Snapshot patterns, SuccessMeasure measure, ExponentialDecay decay) {
    cells = new MeasuredCells(patterns, measure, decay);
    objections = cells.byFirstCode(GENERAL);
    approachStrength = cells.priorStrength(GENERAL, 1);
    for (var attribute : CustomerAttribute.values()) {
      attributeStrengths.put(attribute, cells.priorStrength(attribute.shape(), 2));
    }
  }

  /** Whatever the objection and the approach. */
  public Trials all() {
    return Trials.sum(objections.values().stream().map(MeasuredCell::trials).toList());
  }

  /** Whatever the approach, by the objection's code. */
  public Optional<PooledRate> overall(String objection) {
    return Optional.ofNullable(objections.get(objection))
        .map(
            sum ->
                new PooledRate(
                    EvidenceLevel.OBJECTION,
                    BetaEstimate.withUniformPrior(sum.trials()),
                    sum.trials(),
                    sum.marketers()));
  }

  /** Whoever the customer, by the codes of objection and approach. */
  public Optional<PooledRate> general(String objection, String approach) {
    return cells
        .find(GENERAL, objection, approach)
        .flatMap(
            cell ->
                overall(objection)
                    .map(
                        above ->
                            shrunk(
                                EvidenceLevel.OBJECTION_APPROACH, cell, above, approachStrength)));
  }

  /** Of customers with this attribute, none where no release knows it. */
  public Optional<PooledRate> within(
      CustomerAttribute attribute, String objection, String approach, String code) {
    return cells
        .find(attribute.shape(), objection, approach, code)
        .flatMap(
            cell ->
                general(objection, approach)
                    .map(above -> shrunk(attribute.level(), cell, above, strength(attribute))));
  }

  /** Of the situation's customer, as far as this attribute says. */
  public Optional<PooledRate> within(
      CustomerAttribute attribute, CustomerSituation situation, Approach approach) {
    var objection = situation.objection();
    var code = situation.customer().get(attribute);
    return objection == null || code == null
        ? Optional.empty()
        : within(attribute, objection.code(), approach.code(), code.code());
  }

  /** Of customers whose attribute no release knows: what the general rate says, less surely. */
  public PooledRate outside(CustomerAttribute attribute, PooledRate general) {
    return new PooledRate(
        general.level(),
        general.estimate().priorOfCells(strength(attribute)),
        general.trials(),
        general.marketers());
  }

  private static PooledRate shrunk(
      EvidenceLevel level, MeasuredCell cell, PooledRate above, double priorStrength) {
    return new PooledRate(
        level,
        above.estimate().priorOfCells(priorStrength).updated(cell.trials()),
        cell.trials(),
        cell.marketers());
  }

  private double strength(CustomerAttribute attribute) {
    return attributeStrengths.getOrDefault(attribute, PriorStrength.UNLEARNED);
  }
}
