package io.saleslore.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one erasure of a customer, over all zones. */
public record ErasureId(@JsonValue UUID value) implements Id {
  /** A new identity. */
  public static ErasureId fresh() {
    return new ErasureId(Id.fresh());
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if the text is no UUID
   */
  @JsonCreator
  public static ErasureId of(String text) {
    return new ErasureId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
