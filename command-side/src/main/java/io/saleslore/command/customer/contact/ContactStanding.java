package io.saleslore.command.customer.contact;

/**
 * Who says that a contact is the customer's.
 *
 * @param told whether WhatsApp told it, so that a marketer's correction leaves it there
 * @param said whether the marketer said it
 * @param former whether it was the customer's and is not any more
 */
public record ContactStanding(boolean told, boolean said, boolean former) {
  static final ContactStanding UNHEARD = new ContactStanding(false, false, false);

  ContactStanding heard(boolean fromWhatsApp) {
    return new ContactStanding(told || fromWhatsApp, said || !fromWhatsApp, false);
  }

  ContactStanding lost() {
    return new ContactStanding(told, said, true);
  }

  ContactStanding takenBack() {
    return new ContactStanding(told, false, true);
  }

  boolean isOnlySaid() {
    return !told && !former;
  }
}
