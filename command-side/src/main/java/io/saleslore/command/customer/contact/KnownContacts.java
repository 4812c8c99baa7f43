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
   * @param said whether the card says it: the marketer's word, or the first number that WhatsApp
   *     told
   * @param former whether it was the customer's and is not any more
   */
  public record Standing(boolean told, boolean said, boolean former) {
    private static final Standing UNHEARD = new Standing(false, false, false);

    private Standing heard(boolean fromWhatsApp) {
      return new Standing(told || fromWhatsApp, said || !fromWhatsApp, false);
    }

    /** The card says it no more. */
    private Standing lost() {
      return new Standing(told, false, true);
    }

    private Standing onCard(boolean isOn) {
      return new Standing(told, isOn, former);
    }

    private boolean isOnlySaid() {
      return !told && !former;
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

  /**
   * WhatsApp tells a number; the card says it where it says none, or else instead.
   *
   * @param replaces whether the number on the card is the customer's no more
   */
  void hearNumber(Contact number, boolean replaces) {
    hear(number, true);
    if (replaces || known.entrySet().stream().noneMatch(KnownContacts::isNumberOnCard)) {
      known.replaceAll(
          (contact, standing) ->
              is(ContactKind.PHONE, contact) ? standing.onCard(contact.equals(number)) : standing);
    }
  }

  private static boolean isNumberOnCard(Map.Entry<Contact, Standing> each) {
    return is(ContactKind.PHONE, each.getKey()) && each.getValue().said();
  }

  /** The contact was the customer's: they are found by it, and taken for nobody else. */
  void lose(Contact contact) {
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
    takeBack(ContactKind.EMAIL, Standing::said);
  }

  private void takeBack(ContactKind kind, Predicate<Standing> which) {
    known.replaceAll(
        (contact, standing) ->
            is(kind, contact) && which.test(standing) ? standing.lost() : standing);
  }

  private static boolean is(ContactKind kind, Contact contact) {
    return contact.kind() == kind;
  }

  @Override
  public String toString() {
    return "[private contacts]";
  }
}
