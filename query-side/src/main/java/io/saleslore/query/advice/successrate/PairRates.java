package io.saleslore.query.advice.successrate;

import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.query.advice.pooling.RateDensity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one approach against one objection: of all customers, and of those who share an
 * attribute.
 */
record PairRates(RateBasis general, Function<CustomerAttribute, AttributeRates> rates) {
  /** Of a customer of whom so much is known. */
  SuccessRate of(Map<CustomerAttribute, Code> customer) {
    var basis = new ArrayList<RateBasis>();
    var hidden = EnumSet.noneOf(CustomerAttribute.class);
    customer.forEach(
        (attribute, code) ->
            rates
                .apply(attribute)
                .basis(code)
                .ifPresentOrElse(basis::add, () -> hidden.add(attribute)));
    if (basis.isEmpty()) {
      basis.add(general);
    }
    return new SuccessRate(density(customer, hidden), basis, hidden);
  }

  private RateDensity density(
      Map<CustomerAttribute, Code> customer, EnumSet<CustomerAttribute> hidden) {
    var joint = new JointRate(general.density());
    var size = density(customer, CustomerAttribute.BUSINESS_SIZE);
    var price = density(customer, CustomerAttribute.PRICE_BAND);
    var firm = size == null ? price : size;
    if (size != null && price != null) {
      firm =
          hidden.contains(CustomerAttribute.BUSINESS_SIZE)
              ? joint.ofOverlapping(price, size)
              : joint.ofOverlapping(size, price);
    }
    return joint.of(density(customer, CustomerAttribute.INDUSTRY), firm);
  }

  private @Nullable RateDensity density(
      Map<CustomerAttribute, Code> customer, CustomerAttribute attribute) {
    var code = customer.get(attribute);
    return code == null ? null : rates.apply(attribute).of(code);
  }
}
