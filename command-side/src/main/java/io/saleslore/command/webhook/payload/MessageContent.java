package io.saleslore.command.webhook.payload;

import io.saleslore.kernel.vocabulary.MessageKind;

/** What a message says and what it is; it does not show itself. */
public record MessageContent(MessageKind kind, String text) {
  @Override
  public String toString() {
    return "[private content]";
  }
}
