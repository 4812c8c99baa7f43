package io.saleslore.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a deal in one zone. */
public record DealId(@JsonValue UUID value) implements Id {
  /** A new identity. */
  public static DealId fresh() {
    return new DealId(Id.fresh());
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if the text is no UUID
   */
  @JsonCreator
  public static DealId of(String text) {
    return new DealId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
