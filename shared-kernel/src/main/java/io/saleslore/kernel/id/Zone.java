package io.saleslore.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The private place that only one marketer reads, such as {@code staff-alice-123}. */
public record Zone(@JsonValue String value) {
  private static final String PREFIX = "staff-";

  /**
   * Checks the spelling.
   *
   * @throws IllegalArgumentException if it is not {@code staff-} and a staff id
   */
  @JsonCreator
  public Zone {
    if (!value.startsWith(PREFIX)) {
      throw new IllegalArgumentException("a zone is 'staff-' and a staff id");
    }
    var _ = new StaffId(value.substring(PREFIX.length()));
  }

  /** For whom it was opened; it may have been handed over since. */
  public StaffId owner() {
    return new StaffId(value.substring(PREFIX.length()));
  }

  @Override
  public String toString() {
    return value;
  }
}
