package io.saleslore.command.audit.store;

import com.fasterxml.jackson.annotation.JsonValue;
import io.saleslore.kernel.http.Rejection.InvalidField;
import java.util.Arrays;
import java.util.Locale;

/** The stores whose history is audited. */
public enum AuditedStore {
  /** The private zones' events. */
  PRIVATE,
  /** The global zone's releases. */
  GLOBAL,
  /** What was done with the platform itself. */
  OPERATIONS;

  /**
   * The store of this code, as a request names it.
   *
   * @throws InvalidField if there is none
   */
  public static AuditedStore of(String code) {
    return Arrays.stream(values())
        .filter(store -> store.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new InvalidField("store", "is private, global or operations"));
  }

  /** How it is called in questions, files and origins. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return code();
  }
}
