package io.saleslore.command.customer.contact;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Under what a customer is or was known, as peppered hashes. */
public final class KnownContacts {
  private static final Comparator<Contact> IN_ORDER =
      Comparator.comparing(Contact::kind).thenComparing(Contact::hash);

  private final SortedMap<Contact, Standing> known = new TreeMap<>(IN_ORDER);

  /** A phone number, an address or a name, hashed. */
  public record Contact(ContactKind kind, String hash) {}

  /**
   * Who says that a contact is the customer's.
   *
   * @param told whether WhatsApp told it, so that a marketer's correction leaves it there
   * @param said whether the marketer said it
   * @param former whether it was the customer's and is not any more
   */
  public record Standing(boolean told, boolean said, boolean former) {
    private static final Standing UNHEARD = new Standing(false, false, false);

    private Standing heard(boolean fromWhatsApp) {
      return new Standing(told || fromWhatsApp, said || !fromWhatsApp, false);
    }

    private Standing lost() {
      return new Standing(told, said, true);
    }

    private boolean isOnlySaid() {
      return !told && !former;
    }

    private Standing takenBack() {
      return new Standing(told, false, true);
    }
  }

  /** All of them as they stand now. */
  public Map<Contact, Standing> all() {
    return Collections.unmodifiableMap(known);
  }

  /** Adds one as it stands. */
  public void put(Contact contact, Standing standing) {
    known.put(contact, standing);
  }

  /** Whether it is the customer's now. */
  public boolean has(Contact contact) {
    return known.get(contact) instanceof Standing standing && !standing.former();
  }

  void clear() {
    known.clear();
  }

  /** The contact is the customer's, also if it was before and was lost. */
  void hear(Contact contact, boolean fromWhatsApp) {
    known.put(contact, known.getOrDefault(contact, Standing.UNHEARD).heard(fromWhatsApp));
  }

  /** The contact was the customer's: they are found by it, and taken for nobody else. */
  void lose(Contact contact) {
    hear(contact, true);
    known.computeIfPresent(contact, (_, standing) -> standing.lost());
  }

  /**
   * Takes back the numbers that a marketer said: what WhatsApp told as well was the customer's, and
   * what it alone told stays.
   */
  void unsayNumbers() {
    known
        .entrySet()
        .removeIf(each -> is(ContactKind.PHONE, each.getKey()) && each.getValue().isOnlySaid());
    takeBack(ContactKind.PHONE, standing -> standing.told() && standing.said());
  }

  /** The addresses that a marketer said were the customer's: nothing else shows whose they are. */
  void unsayAddresses() {
    takeBack(ContactKind.EMAIL, Standing::said);
  }

  private void takeBack(ContactKind kind, Predicate<Standing> which) {
    known.replaceAll(
        (contact, standing) ->
            is(kind, contact) && which.test(standing) ? standing.takenBack() : standing);
  }

  private static boolean is(ContactKind kind, Contact contact) {
    return contact.kind() == kind;
  }

  @Override
  public String toString() {
    return "[private contacts]";
  }
}
