package io.saleslore.kernel.id;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A random identity, never derived from personal data; equal to those of its kind and value. */
public abstract sealed class Id
    permits CustomerId, ConversationId, DealId, MessageId, NoteId, StoryId, ErasureId {
  private final UUID value;

  Id(UUID value) {
    this.value = value;
  }

  Id(String text) {
    this(UUID.fromString(text));
  }

  /** A fresh version 7 UUID (RFC 9562): ordered by the millisecond, random within it. */
  public static UUID freshValue() {
    return Source.UUIDS.generate();
  }

  /** The UUID itself. */
  @JsonValue
  public final UUID value() {
    return value;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Id id && id.getClass() == getClass() && id.value.equals(value);
  }

  @Override
  public final int hashCode() {
    return value.hashCode();
  }

  @Override
  public final String toString() {
    return value.toString();
  }

  /** Holds the generator until the first identity is asked for. */
  private static final class Source {
    private static final TimeBasedEpochRandomGenerator UUIDS =
        Generators.timeBasedEpochRandomGenerator();
  }
}
