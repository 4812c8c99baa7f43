package io.saleslore.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a personal note in one zone. */
public record NoteId(@JsonValue UUID value) implements Id {
  /** A new identity. */
  public static NoteId fresh() {
    return new NoteId(Id.fresh());
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if the text is no UUID
   */
  @JsonCreator
  public static NoteId of(String text) {
    return new NoteId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
