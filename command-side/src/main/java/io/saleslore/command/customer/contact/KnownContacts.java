package io.saleslore.command.customer.contact;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Under what a customer is or was known, as peppered hashes. */
public final class KnownContacts {
  private static final Comparator<HashedContact> IN_ORDER =
      Comparator.comparing(HashedContact::kind).thenComparing(HashedContact::hash);

  private final SortedMap<HashedContact, ContactStanding> known = new TreeMap<>(IN_ORDER);

  /** All of them as they stand now. */
  public Map<HashedContact, ContactStanding> all() {
    return Collections.unmodifiableMap(known);
  }

  /** Adds one as it stands. */
  public void put(HashedContact contact, ContactStanding standing) {
    known.put(contact, standing);
  }

  /** Whether it is the customer's now. */
  public boolean has(HashedContact contact) {
    return known.get(contact) instanceof ContactStanding standing && !standing.former();
  }

  void clear() {
    known.clear();
  }

  /** The contact is the customer's, also if it was before and was lost. */
  void hear(HashedContact contact, boolean fromWhatsApp) {
    known.put(contact, known.getOrDefault(contact, ContactStanding.UNHEARD).heard(fromWhatsApp));
  }

  /**
   * WhatsApp tells a number; the card says it where it says none, or else instead.
   *
   * @param replaces whether the number on the card is the customer's no more
   */
  void hearNumber(HashedContact number, boolean replaces) {
    hear(number, true);
    if (replaces || known.entrySet().stream().noneMatch(KnownContacts::isNumberOnCard)) {
      known.replaceAll(
          (contact, standing) ->
              is(ContactKind.PHONE, contact) ? standing.onCard(contact.equals(number)) : standing);
    }
  }

  private static boolean isNumberOnCard(Map.Entry<HashedContact, ContactStanding> each) {
    return is(ContactKind.PHONE, each.getKey()) && each.getValue().said();
  }

  /** The contact was the customer's: they are found by it, and taken for nobody else. */
  void lose(HashedContact contact) {
    hear(contact, true);
    known.computeIfPresent(contact, (_, standing) -> standing.lost());
  }

  /**
   * Takes back the number on the card: where WhatsApp told it as well it was the customer's, and
   * what WhatsApp told besides stays.
   */
  void unsayNumbers() {
    known
        .entrySet()
        .removeIf(each -> is(ContactKind.PHONE, each.getKey()) && each.getValue().isOnlySaid());
    takeBack(ContactKind.PHONE, standing -> standing.told() && standing.said());
  }

  /** The addresses that a marketer said were the customer's: nothing else shows whose they are. */
  void unsayAddresses() {
    takeBack(ContactKind.EMAIL, ContactStanding::said);
  }

  private void takeBack(ContactKind kind, Predicate<ContactStanding> which) {
    known.replaceAll(
        (contact, standing) ->
            is(kind, contact) && which.test(standing) ? standing.lost() : standing);
  }

  private static boolean is(ContactKind kind, HashedContact contact) {
    return contact.kind() == kind;
  }

  @Override
  public String toString() {
    return "[private contacts]";
  }
}
