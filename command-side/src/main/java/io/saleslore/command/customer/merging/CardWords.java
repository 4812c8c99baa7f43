package io.saleslore.command.customer.merging;

import org.jspecify.annotations.Nullable;

/** What a marketer says on a card; it does not show itself. */
record CardWords(
    String name, @Nullable String company, @Nullable String phone, @Nullable String email) {
  /** The same with another number, or none. */
  CardWords with(@Nullable String number) {
    return new CardWords(name, company, number, email);
  }

  @Override
  public String toString() {
    return "[private card]";
  }
}
