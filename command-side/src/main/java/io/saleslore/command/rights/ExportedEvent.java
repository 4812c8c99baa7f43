package io.saleslore.command.rights;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, in the clear; it does not show itself.
 *
 * @param what the event's name, such as {@code MessageRecorded}
 */
public record ExportedEvent(Instant recordedAt, String what, @Nullable Object details) {
  @Override
  public String toString() {
    return "[private entry]";
  }
}
