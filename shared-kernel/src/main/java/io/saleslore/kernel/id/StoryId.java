package io.saleslore.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** Names a story; the one of a deal shares the deal's UUID. */
public final class StoryId extends Id {
  /** The identity with this UUID. */
  public StoryId(UUID value) {
    super(value);
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if the text is no UUID
   */
  @JsonCreator
  public StoryId(String text) {
    super(text);
  }

  /** A new identity. */
  public static StoryId fresh() {
    return new StoryId(freshValue());
  }
}
