package io.saleslore.query.advice.successrate;

import static java.util.Objects.requireNonNull;

import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.query.advice.pooling.RateDensity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rate of a customer of whom several things are known, from what is known of each by itself:
 * the effects are added in log odds, since no release counts them together.
 */
record JointRate(
    Map<CustomerAttribute, Code> customer,
    Set<CustomerAttribute> hidden,
    Function<CustomerAttribute, AttributeRates> rates) {
  private static final double SAME_EFFECT = 0.5;

  /** The general rate where nothing is known of the customer. */
  RateDensity orElse(RateDensity general) {
    var firm = firm();
    if (customer.containsKey(CustomerAttribute.INDUSTRY)) {
      var industry = rate(CustomerAttribute.INDUSTRY);
      return firm.isEmpty() ? industry : industry.plus(overlapping(firm, this::effect));
    }
    return firm.isEmpty() ? general : overlapping(firm, this::rate);
  }

  /** What is known of the firm, first what releases know. */
  private List<CustomerAttribute> firm() {
    return Stream.of(CustomerAttribute.BUSINESS_SIZE, CustomerAttribute.PRICE_BAND)
        .filter(customer::containsKey)
        .sorted(Comparator.comparing(hidden::contains))
        .toList();
  }

  /**
   * Larger firms buy at higher prices, and no release tells how much of one effect is the other's:
   * both cases are taken as equally likely.
   */
  private RateDensity overlapping(
      List<CustomerAttribute> firm, Function<CustomerAttribute, RateDensity> one) {
    var first = one.apply(firm.getFirst());
    return firm.size() == 1 ? first : first.or(first.plus(effect(firm.getLast())), SAME_EFFECT);
  }

  private RateDensity rate(CustomerAttribute attribute) {
    return rates.apply(attribute).of(code(attribute));
  }

  private RateDensity effect(CustomerAttribute attribute) {
    return rates.apply(attribute).effect(code(attribute));
  }

  private Code code(CustomerAttribute attribute) {
    return requireNonNull(customer.get(attribute));
  }
}
