package io.saleslore.command.webhook;

import io.saleslore.command.fingerprint.KnownMessages;
import io.saleslore.command.fingerprint.MessageFingerprint;
import io.saleslore.command.fingerprint.UntoldMessage;
import io.saleslore.command.webhook.payload.MessageContent;
import io.saleslore.command.webhook.payload.WebhookEvent;
import io.saleslore.kernel.conversation.ConversationCommand.EditMessage;
import io.saleslore.kernel.conversation.ConversationCommand.RecogniseMessage;
import io.saleslore.kernel.conversation.ConversationCommand.RecordMessages;
import io.saleslore.kernel.conversation.ConversationCommand.Report;
import io.saleslore.kernel.conversation.ConversationCommand.ReportDeliveries;
import io.saleslore.kernel.conversation.ConversationCommand.RevokeMessage;
import io.saleslore.kernel.conversation.ConversationCommand.SealedMessage;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.MessageId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Seals the events of one conversation, one by one. */
record EventSealer(
    Vault vault,
    MessageKeyHasher keys,
    KnownMessages exported,
    WebhookThread thread,
    KeyId key,
    ConversationId conversation) {
  /** Whether the conversation has the message that this is about. */
  boolean knows(WebhookEvent event) {
    return switch (event) {
      case WebhookEvent.Sent sent -> isKnown(sent.id()) || recognise(sent).isPresent();
      case WebhookEvent.Edited edited -> isKnown(edited.original());
      case WebhookEvent.Revoked revoked -> isKnown(revoked.original());
      case WebhookEvent.Delivered delivered -> isKnown(delivered.original());
      case WebhookEvent.IdentityChanged _ -> false;
    };
  }

  private boolean isKnown(String messageId) {
    return keys.isKnown(keyOf(messageId));
  }

  /** Tells which message of an export this one is, unless it is none or came before. */
  Optional<RecogniseMessage> recognise(WebhookEvent.Sent sent) {
    var messageKey = keyOf(sent.id());
    var zone = thread.zone();
    var speaker = sent.speaker();
    return untold(messageKey, sent)
        .map(
            there ->
                new RecogniseMessage(
                    conversation, zone, there.sentAt(), speaker, there.messageKey(), messageKey));
  }

  SealedMessage message(WebhookEvent.Sent sent) {
    return sealed(keyOf(sent.id()), sent.at(), sent.speaker(), sent.content(), false);
  }

  EditMessage edit(WebhookEvent.Edited edited) {
    return new EditMessage(
        conversation,
        thread.zone(),
        keyOf(edited.original()),
        sealed(keyOf(edited.id()), edited.at(), edited.speaker(), edited.content(), true));
  }

  RevokeMessage revoke(WebhookEvent.Revoked revoked) {
    return new RevokeMessage(conversation, thread.zone(), keyOf(revoked.original()), revoked.at());
  }

  Report report(WebhookEvent.Delivered delivered) {
    return new Report(keyOf(delivered.original()), delivered.delivery(), delivered.at());
  }

  RecordMessages record(List<SealedMessage> messages) {
    return new RecordMessages(conversation, thread.zone(), messages);
  }

  ReportDeliveries report(List<Report> reports) {
    return new ReportDeliveries(conversation, thread.zone(), reports);
  }

  private Optional<UntoldMessage> untold(String messageKey, WebhookEvent.Sent sent) {
    var content = sent.content();
    if (content.kind() == MessageKind.REACTION || keys.isKnown(messageKey)) {
      return Optional.empty();
    }
    return exported.untold(
        conversation,
        sent.at(),
        MessageFingerprint.content(
            vault, key, sent.at(), sent.speaker(), content.kind(), content.text()));
  }

  private SealedMessage sealed(
      String dedupeKey, Instant at, Speaker speaker, MessageContent content, boolean edited) {
    return new SealedMessage(
        MessageId.fresh(),
        at,
        speaker,
        content.kind(),
        edited,
        vault.seal(key, content.text()),
        dedupeKey);
  }

  private String keyOf(String messageId) {
    return keys.of(key, thread.phoneNumberId(), messageId);
  }
}
