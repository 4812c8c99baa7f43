package io.saleslore.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** Names a message of one conversation. */
public final class MessageId extends Id {
  /** The identity with this UUID. */
  public MessageId(UUID value) {
    super(value);
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if the text is no UUID
   */
  @JsonCreator
  public MessageId(String text) {
    super(text);
  }

  /** A new identity. */
  public static MessageId fresh() {
    return new MessageId(freshValue());
  }
}
