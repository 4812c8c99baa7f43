package io.saleslore.command.staff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a zone stands with its marketer. */
enum ZoneState {
  /** The marketer it was opened for owns it. */
  OPEN,
  /** They left, and another marketer owns it. */
  HANDED_OVER,
  /** They left, and nobody does. */
  CLOSED;

  /** How it is shown. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
