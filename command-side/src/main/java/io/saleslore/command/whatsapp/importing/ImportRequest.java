package io.saleslore.command.whatsapp.importing;

import io.saleslore.command.whatsapp.header.DateOrder;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the caller says about an export. */
record ImportRequest(
    Zone zone,
    CustomerId customer,
    @Nullable String timeZone,
    @Nullable String marketer,
    @Nullable String dateOrder) {
  /**
   * The order of dates, if the caller gave one.
   *
   * @throws InvalidField if there is none of that name
   */
  Optional<DateOrder> order() {
    if (dateOrder == null || dateOrder.isBlank()) {
      return Optional.empty();
    }
    var order = DateOrder.of(dateOrder);
    if (order.isEmpty()) {
      throw new InvalidField("dateOrder", "is dmy, mdy or ymd");
    }
    return order;
  }

  /** The customer's key, which seals the messages. */
  KeyId key() {
    return KeyId.of(zone, customer);
  }

  @Override
  public String toString() {
    return "[import into " + zone + "]";
  }
}
