package io.saleslore.command.webhook;

import io.saleslore.command.fingerprint.KnownMessages;
import io.saleslore.command.fingerprint.MessageFingerprint;
import io.saleslore.command.webhook.payload.MessageContent;
import io.saleslore.command.webhook.payload.WebhookEvent;
import io.saleslore.kernel.conversation.ConversationCommand;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sealed commands for the events of one conversation. */
final class CommandBatch {
  private static final int LARGEST_COMMAND = 500;

  private final Vault vault;
  private final MessageKeys keys;
  private final KnownMessages exported;
  private final WebhookThread thread;
  private final KeyId key;
  private final ConversationId conversation;
  private final List<ConversationCommand> recognised = new ArrayList<>();
  private final List<SealedMessage> messages = new ArrayList<>();
  private final List<ConversationCommand> changes = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();

  CommandBatch(
      Vault vault,
      MessageKeys keys,
      KnownMessages exported,
      WebhookThread thread,
      KeyId key,
      ConversationId conversation) {
    this.vault = vault;
    this.keys = keys;
    this.exported = exported;
    this.thread = thread;
    this.key = key;
    this.conversation = conversation;
  }

  void add(WebhookEvent event) {
    switch (event) {
      case WebhookEvent.Sent sent -> addSent(sent);
      case WebhookEvent.Edited edited -> changes.add(edit(edited));
      case WebhookEvent.Revoked revoked ->
          changes.add(
              new RevokeMessage(
                  conversation, thread.zone(), keyOf(revoked.original()), revoked.at()));
      case WebhookEvent.Delivered delivered ->
          reports.add(
              new Report(keyOf(delivered.original()), delivered.delivery(), delivered.at()));
      case WebhookEvent.NumberChanged _ -> {}
    }
  }

  private void addSent(WebhookEvent.Sent sent) {
    var messageKey = keyOf(sent.id());
    untold(messageKey, sent)
        .ifPresentOrElse(
            there -> recognised.add(recognise(there, sent.speaker(), messageKey)),
            () ->
                messages.add(sealed(messageKey, sent.at(), sent.speaker(), sent.content(), false)));
  }

  /** The message of an export that this one is, unless it came before. */
  private Optional<KnownMessages.Untold> untold(String messageKey, WebhookEvent.Sent sent) {
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

  private RecogniseMessage recognise(
      KnownMessages.Untold there, Speaker speaker, String messageKey) {
    return new RecogniseMessage(
        conversation, thread.zone(), there.sentAt(), speaker, there.messageKey(), messageKey);
  }

  private EditMessage edit(WebhookEvent.Edited edited) {
    return new EditMessage(
        conversation,
        thread.zone(),
        keyOf(edited.original()),
        sealed(keyOf(edited.id()), edited.at(), edited.speaker(), edited.content(), true));
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

  List<ConversationCommand> commands() {
    var commands = new ArrayList<>(recognised);
    for (int from = 0; from < messages.size(); from += LARGEST_COMMAND) {
      var part = messages.subList(from, Math.min(messages.size(), from + LARGEST_COMMAND));
      commands.add(new RecordMessages(conversation, thread.zone(), part));
    }
    commands.addAll(changes);
    if (!reports.isEmpty()) {
      commands.add(new ReportDeliveries(conversation, thread.zone(), reports));
    }
    return commands;
  }
}
