package io.saleslore.command.customer;

import java.util.Locale;

/** How a person can be reached, and so be found again. */
enum ContactKind {
  PHONE,
  EMAIL,
  /** WhatsApp's business-scoped user id, the same for every marketer of the firm. */
  USER_ID,
  /** Chosen on WhatsApp; it may change, and be somebody else's later. */
  USERNAME;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
