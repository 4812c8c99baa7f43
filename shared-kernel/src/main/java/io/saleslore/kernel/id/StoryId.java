package io.saleslore.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a story; the one of a deal shares the deal's UUID. */
public record StoryId(@JsonValue UUID value) implements Id {
  /** A new identity. */
  public static StoryId fresh() {
    return new StoryId(Id.fresh());
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if the text is no UUID
   */
  @JsonCreator
  public static StoryId of(String text) {
    return new StoryId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
