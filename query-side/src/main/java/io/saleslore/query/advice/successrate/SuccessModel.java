package io.saleslore.query.advice.successrate;

import io.saleslore.kernel.vocabulary.Approach;
import java.util.Optional;

/** Estimates how likely an approach is to work in a situation, for one measure of success. */
public interface SuccessModel {
  /** Empty where the approach was tried too seldom against this objection. */
  Optional<SuccessRate> rate(CustomerSituation situation, Approach approach);
}
