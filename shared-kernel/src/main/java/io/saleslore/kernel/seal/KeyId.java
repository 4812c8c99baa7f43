package io.saleslore.kernel.seal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;

/** Names the data key of one subject in one zone; written {@code staff-alice-123/SUBJECT}. */
public record KeyId(Zone zone, String subject) {
  /** The key that seals everything about one customer. */
  public static KeyId of(Zone zone, CustomerId customer) {
    return new KeyId(zone, customer.toString());
  }

  /** The key of the zone itself, for notes that concern no customer. */
  public static KeyId of(Zone zone) {
    return new KeyId(zone, "zone");
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if there is no slash in it
   */
  @JsonCreator
  public static KeyId of(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("a key id is a zone, '/' and a subject");
    }
    return new KeyId(new Zone(text.substring(0, slash)), text.substring(slash + 1));
  }

  @JsonValue
  @Override
  public String toString() {
    return zone + "/" + subject;
  }
}
