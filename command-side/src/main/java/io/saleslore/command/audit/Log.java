package io.saleslore.command.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The stores whose history is audited. */
enum Log {
  /** The private zones' events. */
  PRIVATE("private_zone.event"),
  /** The global zone's releases. */
  GLOBAL("global_zone.release"),
  /** What was done with the platform itself. */
  OPERATIONS("operations.entry");

  private final String table;

  Log(String table) {
    this.table = table;
  }

  static Optional<Log> of(String code) {
    return Arrays.stream(values()).filter(log -> log.code().equals(code)).findFirst();
  }

  /** How it is called in questions, files and origins. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String table() {
    return table;
  }

  String schema() {
    return table.substring(0, table.indexOf('.'));
  }

  String tableName() {
    return table.substring(table.indexOf('.') + 1);
  }

  @Override
  public String toString() {
    return code();
  }
}
