package io.saleslore.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** Names a customer in one zone. */
public final class CustomerId extends Id {
  /** The identity with this UUID. */
  public CustomerId(UUID value) {
    super(value);
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if the text is no UUID
   */
  @JsonCreator
  public CustomerId(String text) {
    super(text);
  }

  /** A new identity. */
  public static CustomerId fresh() {
    return new CustomerId(freshValue());
  }
}
