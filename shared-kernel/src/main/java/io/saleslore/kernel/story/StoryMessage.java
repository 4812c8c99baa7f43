package io.saleslore.kernel.story;

import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;

/** One opened message; plaintext, so it does not show itself. */
public record StoryMessage(Instant sentAt, Speaker speaker, MessageKind kind, String text) {
  @Override
  public String toString() {
    return "[private message]";
  }
}
