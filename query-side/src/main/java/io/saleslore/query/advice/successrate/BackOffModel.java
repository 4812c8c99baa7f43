package io.saleslore.query.advice.successrate;

import io.saleslore.kernel.vocabulary.Approach;
import java.util.Optional;

/** Answers with the finest pooled rate that releases know of a situation (back-off). */
public record BackOffModel(PooledRates rates) implements SuccessModel {
  @Override
  public Optional<SuccessRate> rate(CustomerSituation situation, Approach approach) {
    return general(situation, approach)
        .filter(general -> general.trials().areEnough())
        .map(general -> SuccessRate.of(finest(situation, approach, general)));
  }

  /** The finest rate of this approach, however seldom it was tried. */
  public Optional<PooledRate> finest(CustomerSituation situation, Approach approach) {
    return general(situation, approach).map(general -> finest(situation, approach, general));
  }

  private Optional<PooledRate> general(CustomerSituation situation, Approach approach) {
    return Optional.ofNullable(situation.objection())
        .flatMap(objection -> rates.general(objection.code(), approach.code()));
  }

  private PooledRate finest(CustomerSituation situation, Approach approach, PooledRate general) {
    var customer = situation.customer();
    return customer.keySet().stream()
        .flatMap(each -> rates.within(each, situation, approach).stream())
        .findFirst()
        .or(() -> customer.keySet().stream().findFirst().map(each -> rates.outside(each, general)))
        .orElse(general);
  }
}
