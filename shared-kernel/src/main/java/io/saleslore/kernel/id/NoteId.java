package io.saleslore.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** Names a personal note in one zone. */
public final class NoteId extends Id {
  /** The identity with this UUID. */
  public NoteId(UUID value) {
    super(value);
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if the text is no UUID
   */
  @JsonCreator
  public NoteId(String text) {
    super(text);
  }

  /** A new identity. */
  public static NoteId fresh() {
    return new NoteId(freshValue());
  }
}
