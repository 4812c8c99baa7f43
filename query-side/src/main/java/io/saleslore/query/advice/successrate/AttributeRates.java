package io.saleslore.query.advice.successrate;

import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.query.advice.pooling.GroupRates;
import io.saleslore.query.advice.pooling.RateDensity;
import java.util.Map;
import java.util.Optional;

/** What is known of one approach against one objection by one attribute of the customer. */
record AttributeRates(EvidenceLevel level, GroupRates rates, Map<String, MeasuredCell> cells) {
  /** Of customers of this code, whether releases know them or not. */
  RateDensity of(Code code) {
    return rates.of(code.code());
  }

  /** By how much customers of this code are above or below all customers. */
  RateDensity effect(Code code) {
    return rates.effect(code.code());
  }

  /** The cell of this code, empty where no release knows it. */
  Optional<RateBasis> basis(Code code) {
    return Optional.ofNullable(cells.get(code.code()))
        .map(cell -> RateBasis.of(level, of(code), cell));
  }
}
