package io.saleslore.command.whatsapp.importing;

import io.saleslore.command.fingerprint.MessageFingerprint;
import io.saleslore.command.whatsapp.chat.ChatEntry;
import io.saleslore.command.whatsapp.entry.EntryKind;
import io.saleslore.kernel.conversation.ConversationCommand.SealedMessage;
import io.saleslore.kernel.id.MessageId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import java.util.Optional;

/** Seals the entries of one export as messages that are the same when they come again. */
final class MessageSealer {
  private final Vault vault;
  private final KeyId key;
  private final Optional<String> marketer;
  private final WallTime time;
  private final Occurrences occurrences = new Occurrences();

  MessageSealer(Vault vault, KeyId key, Optional<String> marketer, WallTime time) {
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
    var at = time.instant(entry.ts());
    var kind = MessageKind.of(entry.kind().code());
    return Optional.of(
        new SealedMessage(
            MessageId.fresh(),
            at,
            speaker,
            kind,
            entry.edited(),
            vault.seal(key, entry.text()),
            dedupeKey(
                at, MessageFingerprint.content(vault, key, at, speaker, kind, entry.text()))));
  }

  /** Holds over exports of any phone, however far they reach. */
  private String dedupeKey(Instant at, String content) {
    long minute = MessageFingerprint.minute(at);
    return new MessageFingerprint(minute, content, occurrences.count(minute, content)).toString();
  }
}
