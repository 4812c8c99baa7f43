package io.saleslore.command.reveal;

import io.saleslore.command.history.FinishedStory;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Instant;
import java.util.List;

/** A story in the clear; it does not show itself. */
record RevealedStory(
    StoryId storyId, Outcome outcome, Instant until, List<RevealedMessage> messages) {
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
