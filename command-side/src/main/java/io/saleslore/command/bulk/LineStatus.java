package io.saleslore.command.bulk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a line. */
enum LineStatus {
  IMPORTED,
  REPEATED,
  REFUSED;

  /** As answers say it. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static LineStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
