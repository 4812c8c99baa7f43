package io.saleslore.command.customer;

import java.util.Locale;

/** How a person can be reached, and so be found again. */
enum ContactKind {
  PHONE,
  EMAIL;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
