package io.saleslore.command.whatsapp;

import io.saleslore.kernel.conversation.ConversationCommand.SealedMessage;
import io.saleslore.kernel.id.MessageId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.util.Optional;

/** Seals the entries of one export as messages that are the same when they come again. */
final class Sealing {
  private final Vault vault;
  private final KeyId key;
  private final Optional<String> marketer;
  private final WallTime time;
  private final Occurrences occurrences = new Occurrences();

  Sealing(Vault vault, KeyId key, Optional<String> marketer, WallTime time) {
    this.vault = vault;
    this.key = key;
    this.marketer = marketer;
    this.time = time;
  }

  /** The message; of a notice of the app there is none. */
  Optional<SealedMessage> seal(ChatEntry entry) {
    if (entry.author() == null || entry.kind() == EntryKind.SYSTEM) {
      return Optional.empty();
    }
    var speaker =
        marketer.filter(entry.author()::equals).isPresent() ? Speaker.MARKETER : Speaker.CUSTOMER;
    return Optional.of(
        new SealedMessage(
            MessageId.fresh(),
            time.instant(entry.ts()),
            speaker,
            MessageKind.of(entry.kind().code()),
            entry.edited(),
            vault.seal(key, entry.text()),
            dedupeKey(entry, speaker)));
  }

  /** Holds over exports of the same phone, however far they reach. */
  private String dedupeKey(ChatEntry entry, Speaker speaker) {
    var message =
        entry.ts() + "|" + speaker.code() + "|" + entry.kind().code() + "|" + entry.text().strip();
    return vault.hash(key, "export/" + message + "|" + occurrences.of(message));
  }
}
