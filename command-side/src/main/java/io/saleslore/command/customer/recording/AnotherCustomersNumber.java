package io.saleslore.command.customer.recording;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.id.CustomerId;
import java.util.Map;

/** Another record of the zone has the number, and nobody said that these are two people. */
final class AnotherCustomersNumber extends Rejection.Conflict {
  private final transient CustomerId customer;

  AnotherCustomersNumber(CustomerId customer) {
    super(
        "another customer of this zone has this number: see customerId; if these are two people,"
            + " say anotherPerson: true");
    this.customer = customer;
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("field", "phone", "customerId", customer);
  }
}
