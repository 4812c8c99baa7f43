package io.saleslore.command.history;

import io.saleslore.kernel.id.MessageId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.Delivery;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message in the clear; it does not show itself. */
record OpenedMessage(
    MessageId messageId,
    Instant sentAt,
    Speaker speaker,
    MessageKind kind,
    boolean edited,
    String text,
    @Nullable Delivery delivery) {
  static OpenedMessage of(CurrentMessage message, Vault vault) {
    return new OpenedMessage(
        message.messageId(),
        message.sentAt(),
        message.speaker(),
        message.kind(),
        message.edited(),
        message.text() == null ? "" : vault.show(message.text()),
        message.delivery());
  }

  @Override
  public String toString() {
    return "[private message]";
  }
}
