package io.saleslore.kernel.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/** A random identity, never derived from personal data. */
public sealed interface Id
    permits CustomerId, ConversationId, DealId, MessageId, NoteId, StoryId, ErasureId {
  /** The UUID itself. */
  UUID value();

  /** A fresh version 7 UUID (RFC 9562): ordered by the millisecond, random within it. */
  static UUID fresh() {
    return Source.UUIDS.generate();
  }

  /** Holds the generator until the first identity is asked for. */
  final class Source {
    private static final TimeBasedEpochRandomGenerator UUIDS =
        Generators.timeBasedEpochRandomGenerator();

    private Source() {}
  }
}
