package io.saleslore.query.advice.successrate;

import io.saleslore.query.advice.pooling.RateDensity;
import io.saleslore.query.evidence.CredibleInterval;
import io.saleslore.query.evidence.RoundedRate;
import java.util.List;
import java.util.Set;

/**
 * How likely an approach is to work in a situation.
 *
 * @param asRead what is known of the rate as the tries were read
 * @param density what is known of the true rate
 * @param compared the same but for what the reader may have got wrong of all approaches alike
 * @param basis the cells it is made from, at least one, those that know most of the customer first
 * @param hidden what was asked of the customer and no release knows
 */
public record SuccessRate(
    RateDensity asRead,
    RateDensity density,
    RateDensity compared,
    List<RateBasis> basis,
    Set<CustomerAttribute> hidden) {
  /** Copies the lists. */
  public SuccessRate {
    basis = List.copyOf(basis);
    hidden = Set.copyOf(hidden);
  }

  /** The expected rate, 0 to 1. */
  public double probability() {
    return density.mean();
  }

  /** Holds the rate with 95 %. */
  public CredibleInterval interval() {
    return density.interval();
  }

  /** The cells that know most of the customer. */
  public RateBasis finest() {
    return basis.getFirst();
  }

  /** In whole per cents. */
  public RoundedRate rounded() {
    return RoundedRate.of(probability(), interval());
  }
}
