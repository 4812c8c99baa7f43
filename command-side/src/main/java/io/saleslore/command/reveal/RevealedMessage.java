package io.saleslore.command.reveal;

import io.saleslore.command.history.CurrentMessage;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;

/** A message in the clear. */
record RevealedMessage(Instant sentAt, Speaker speaker, MessageKind kind, String text) {
  static RevealedMessage of(CurrentMessage message, Vault vault) {
    var text = message.text() == null ? "" : vault.open(message.text());
    return new RevealedMessage(message.sentAt(), message.speaker(), message.kind(), text);
  }

  @Override
  public String toString() {
    return "[private message]";
  }
}
