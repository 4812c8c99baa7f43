package io.saleslore.command.rights;

import org.jspecify.annotations.Nullable;

/**
 * Whom to look for; what is given is looked for each by itself.
 *
 * @param userId WhatsApp's business-scoped user id, such as {@code US.13491208655302741918}
 * @param username which they chose on WhatsApp, with or without an at sign
 */
record SearchedContact(
    @Nullable String phone,
    @Nullable String email,
    @Nullable String userId,
    @Nullable String username,
    String reason) {
  @Override
  public String toString() {
    return "[private contact]";
  }
}
