package io.saleslore.command.customer.contact;

/**
 * Who says that a contact is the customer's.
 *
 * @param told whether WhatsApp told it, so that a marketer's correction leaves it there
 * @param said whether the card says it: the marketer's word, or the first number that WhatsApp told
 * @param former whether it was the customer's and is not any more
 */
public record ContactStanding(boolean told, boolean said, boolean former) {
  static final ContactStanding UNHEARD = new ContactStanding(false, false, false);

  ContactStanding heard(boolean fromWhatsApp) {
    return new ContactStanding(told || fromWhatsApp, said || !fromWhatsApp, false);
  }

  /** The card says it no more. */
  ContactStanding lost() {
    return new ContactStanding(told, false, true);
  }

  ContactStanding onCard(boolean isOn) {
    return new ContactStanding(told, isOn, former);
  }

  boolean isOnlySaid() {
    return !told && !former;
  }
}
