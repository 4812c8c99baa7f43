package io.saleslore.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names a marketer by a slug such as {@code alice-123}: 1 to 40 of a-z, 0-9 and hyphen. */
public record StaffId(@JsonValue String value) {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,40}");

  /**
   * Checks the spelling.
   *
   * @throws IllegalArgumentException if it is no slug; the message does not repeat the text
   */
  @JsonCreator
  public StaffId {
    if (!SLUG.matcher(value).matches()) {
      throw new IllegalArgumentException("a staff id is 1 to 40 of a-z, 0-9 and '-'");
    }
  }

  /** The private place of this marketer. */
  public Zone zone() {
    return new Zone("staff-" + value);
  }

  @Override
  public String toString() {
    return value;
  }
}
