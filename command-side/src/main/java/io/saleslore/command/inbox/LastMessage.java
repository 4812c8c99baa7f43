package io.saleslore.command.inbox;

import io.saleslore.command.history.CurrentMessage;
import io.saleslore.kernel.id.MessageId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;

/**
 * The beginning of what was said last; it does not show itself.
 *
 * @param text at most 200 characters of it
 */
record LastMessage(
    MessageId messageId, Instant sentAt, Speaker speaker, MessageKind kind, String text) {
  private static final int MOST = 200;

  static LastMessage of(CurrentMessage message, Vault vault) {
    return new LastMessage(
        message.messageId(),
        message.sentAt(),
        message.speaker(),
        message.kind(),
        message.text() == null ? "" : beginning(vault.show(message.text())));
  }

  private static String beginning(String text) {
    int end = Math.min(text.length(), MOST);
    boolean cutsPair = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, cutsPair ? end - 1 : end);
  }

  @Override
  public String toString() {
    return "[private message]";
  }
}
