package io.saleslore.command.customer.contact;

import java.util.Locale;

/** How a person can be reached, and so be found again. */
public enum ContactKind {
  PHONE,
  EMAIL,
  /** WhatsApp's business-scoped user id, the same for every marketer of the firm. */
  USER_ID,
  /** Chosen on WhatsApp; it may change, and be somebody else's later. */
  USERNAME;

  /** As it is stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The kind that is stored so.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ContactKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
