package io.saleslore.command.whatsapp.importing;

import io.saleslore.command.whatsapp.header.DateOrder;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the caller says about an export.
 *
 * @param leaveOutErased whether what was written until the last message of somebody who was erased
 *     is left out; else such a chat is refused
 */
public record ImportRequest(
    Zone zone,
    CustomerId customer,
    @Nullable String timeZone,
    @Nullable String marketer,
    @Nullable String customerAuthor,
    @Nullable String dateOrder,
    boolean leaveOutErased) {
  /** The same for another record of the person. */
  ImportRequest with(CustomerId record) {
    return new ImportRequest(
        zone, record, timeZone, marketer, customerAuthor, dateOrder, leaveOutErased);
  }

  /** For whom the chat is imported. */
  public Subject subject() {
    return new Subject(zone, customer);
  }

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

  @Override
  public String toString() {
    return "[import into " + zone + "]";
  }
}
