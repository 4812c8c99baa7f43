package io.saleslore.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** Names a deal in one zone. */
public final class DealId extends Id {
  /** The identity with this UUID. */
  public DealId(UUID value) {
    super(value);
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if the text is no UUID
   */
  @JsonCreator
  public DealId(String text) {
    super(text);
  }

  /** A new identity. */
  public static DealId fresh() {
    return new DealId(freshValue());
  }
}
