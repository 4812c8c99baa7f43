package io.saleslore.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** Names one erasure of a customer, over all zones. */
public final class ErasureId extends Id {
  /** The identity with this UUID. */
  public ErasureId(UUID value) {
    super(value);
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if the text is no UUID
   */
  @JsonCreator
  public ErasureId(String text) {
    super(text);
  }

  /** A new identity. */
  public static ErasureId fresh() {
    return new ErasureId(freshValue());
  }
}
