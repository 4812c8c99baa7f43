package io.saleslore.command.webhook;

import io.saleslore.kernel.vocabulary.MessageKind;

/** What a message says and what it is; it does not show itself. */
record Content(MessageKind kind, String text) {
  @Override
  public String toString() {
    return "[private content]";
  }
}
