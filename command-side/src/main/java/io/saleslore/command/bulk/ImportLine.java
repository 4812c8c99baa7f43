package io.saleslore.command.bulk;

import io.saleslore.command.customer.recording.NewCustomer;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.CustomerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a bulk import; it does not show itself.
 *
 * @param key what the caller calls the line; sent again within a day it is not carried out again
 * @param customer the customer to record
 * @param customerId instead, a customer that the zone has
 * @param chat the exported chat with them
 * @param deals those that the chat tells of, in the order in which they were opened
 */
record ImportLine(
    String key,
    @Nullable NewCustomer customer,
    @Nullable CustomerId customerId,
    @Nullable ImportedChat chat,
    @Nullable List<ImportedDeal> deals) {
  private static final int MOST_DEALS = 100;

  /**
   * Does nothing if each field that is needed is there.
   *
   * @throws InvalidField otherwise
   */
  void check() {
    if ((customer == null) == (customerId == null)) {
      throw new InvalidField("customer", "or customerId is required, and not both");
    }
    if (allDeals().size() > MOST_DEALS) {
      throw new InvalidField("deals", "has at most %d deals".formatted(MOST_DEALS));
    }
  }

  List<ImportedDeal> allDeals() {
    return deals == null ? List.of() : deals;
  }

  @Override
  public String toString() {
    return "[private line]";
  }
}
