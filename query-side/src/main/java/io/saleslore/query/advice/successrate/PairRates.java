package io.saleslore.query.advice.successrate;

import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.query.advice.pooling.ReadingAccuracy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Function;

/**
 * What is known of one approach against one objection: of all customers, and of those who share an
 * attribute.
 */
record PairRates(
    RateBasis general, Function<CustomerAttribute, AttributeRates> rates, ReadingAccuracy reading) {
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
    var joint = new JointRate(customer, hidden, rates);
    var asRead = joint.orElse(general.density());
    return new SuccessRate(
        asRead,
        reading.truth(asRead),
        reading.compared(asRead),
        basis.stream().map(each -> each.told(reading)).toList(),
        hidden);
  }
}
