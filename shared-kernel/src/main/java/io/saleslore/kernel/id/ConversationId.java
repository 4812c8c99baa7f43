package io.saleslore.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** Names a conversation in one zone. */
public final class ConversationId extends Id {
  /** The identity with this UUID. */
  public ConversationId(UUID value) {
    super(value);
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if the text is no UUID
   */
  @JsonCreator
  public ConversationId(String text) {
    super(text);
  }

  /** A new identity. */
  public static ConversationId fresh() {
    return new ConversationId(freshValue());
  }
}
