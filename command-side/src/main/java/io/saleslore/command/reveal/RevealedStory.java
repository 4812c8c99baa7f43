package io.saleslore.command.reveal;

import io.saleslore.command.history.CurrentMessage;
import io.saleslore.command.history.FinishedStory;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import java.util.List;

/** A story in the clear; it does not show itself. */
record RevealedStory(
    StoryId storyId, Outcome outcome, Instant until, List<RevealedMessage> messages) {

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

  static RevealedStory of(FinishedStory reading, Vault vault) {
    return new RevealedStory(
        reading.id(),
        reading.outcome(),
        reading.until(),
        reading.messages().stream().map(each -> RevealedMessage.of(each, vault)).toList());
  }

  @Override
  public String toString() {
    return "[private story]";
  }
}
