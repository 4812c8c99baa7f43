package io.saleslore.command.rights;

import io.saleslore.command.customer.Customers;
import io.saleslore.kernel.erasure.Subject;
import java.time.Instant;
import java.util.Iterator;
import java.util.SortedMap;

/**
 * What one zone holds on a customer, in the clear; it does not show itself.
 *
 * @param history everything that happened, as it is stored, opened when it is asked for
 * @param alsoHeld how many rows of other kinds tell of them
 */
public record CustomerExport(
    Instant exportedAt,
    Subject subject,
    Customers.Card card,
    Iterator<ExportedEvent> history,
    SortedMap<String, Integer> alsoHeld) {
  @Override
  public String toString() {
    return "[private export]";
  }
}
