package io.saleslore.command.customer;

import io.saleslore.command.customer.Customers.Card;
import io.saleslore.kernel.id.CustomerId;
import java.util.Comparator;
import java.util.List;

/**
 * Who a customer is by all records that were merged; it does not show itself.
 *
 * @param card what is known of them, under the id of the record that stands for them
 * @param records what each record says, the one that stands first
 */
public record KnownPerson(Card card, List<Card> records) {
  /**
   * The person of these records. Of two names the one in the record that says most is shown, as
   * WhatsApp knows less of people than the marketer does.
   *
   * @param saidWhole whether the marketer said who the person is since the records were merged
   */
  static KnownPerson of(List<Card> records, boolean saidWhole) {
    var stands = records.getFirst();
    return new KnownPerson(saidWhole ? stands : completed(records).under(stands), records);
  }

  /** What the person and their companies are called in all records. */
  public List<String> names() {
    return records.stream().flatMap(each -> each.names().stream()).distinct().toList();
  }

  /** Whether this record is one of theirs. */
  public boolean has(CustomerId record) {
    return records.stream().anyMatch(each -> each.customerId().equals(record));
  }

  private static Card completed(List<Card> records) {
    return records.stream()
        .sorted(Comparator.comparingInt(Card::told).reversed())
        .reduce(Card::completedBy)
        .orElseThrow();
  }

  @Override
  public String toString() {
    return "[private customer]";
  }
}
