package io.saleslore.query.advice.successrate;

import io.saleslore.query.evidence.CredibleInterval;
import io.saleslore.query.evidence.RoundedRate;
import java.util.List;

/**
 * How likely an approach is to work in a situation.
 *
 * @param probability the expected rate, 0 to 1
 * @param interval holds the rate with 95 %
 * @param basis the pooled rates it is made from, at least one, the finest first
 */
public record SuccessRate(double probability, CredibleInterval interval, List<PooledRate> basis) {
  /** Copies the basis. */
  public SuccessRate {
    basis = List.copyOf(basis);
  }

  /** What a pooled rate says by itself. */
  public static SuccessRate of(PooledRate rate) {
    return new SuccessRate(rate.estimate().mean(), rate.estimate().interval(), List.of(rate));
  }

  /** The finest rate that it rests on. */
  public PooledRate finest() {
    return basis.getFirst();
  }

  /** In whole per cents. */
  public RoundedRate rounded() {
    return RoundedRate.of(probability, interval);
  }
}
