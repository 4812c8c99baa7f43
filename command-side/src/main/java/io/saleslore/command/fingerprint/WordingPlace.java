package io.saleslore.command.fingerprint;

import io.saleslore.kernel.conversation.ConversationCommand.SealedMessage;
import io.saleslore.kernel.vocabulary.Speaker;

/** Where a message stands whatever its words: an edit keeps minute and speaker. */
record WordingPlace(long minute, Speaker speaker) {
  static WordingPlace of(SealedMessage message) {
    return new WordingPlace(MessageFingerprint.minute(message.sentAt()), message.speaker());
  }
}
