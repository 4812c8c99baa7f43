package io.saleslore.command.webhook;

import io.saleslore.command.conversation.SaidKey;
import io.saleslore.command.conversation.SaidMessages;
import io.saleslore.kernel.conversation.ConversationCommand;
import io.saleslore.kernel.conversation.ConversationCommand.EditMessage;
import io.saleslore.kernel.conversation.ConversationCommand.RecogniseMessage;
import io.saleslore.kernel.conversation.ConversationCommand.RecordMessages;
import io.saleslore.kernel.conversation.ConversationCommand.Report;
import io.saleslore.kernel.conversation.ConversationCommand.ReportDeliveries;
import io.saleslore.kernel.conversation.ConversationCommand.RevokeMessage;
import io.saleslore.kernel.conversation.ConversationCommand.SealedMessage;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.MessageId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Seals what happened into commands: first what was said, then what became of it. */
@Component
class Wording {
  private static final int AT_ONCE = 500;

  private final Vault vault;
  private final MessageKeys keys;
  private final SaidMessages exported;

  Wording(Vault vault, MessageKeys keys, SaidMessages exported) {
    this.vault = vault;
    this.keys = keys;
    this.exported = exported;
  }

  List<ConversationCommand> commands(
      Zone zone,
      CustomerId customer,
      ConversationId conversation,
      String phoneNumberId,
      List<Happening> happenings) {
    var key = KeyId.of(zone, customer);
    var commands = new ArrayList<ConversationCommand>();
    var said = new ArrayList<SealedMessage>();
    var reports = new ArrayList<Report>();
    var changes = new ArrayList<ConversationCommand>();
    for (var each : happenings) {
      switch (each) {
        case Happening.Said happening -> {
          var messageKey = keys.of(key, phoneNumberId, happening.id());
          untold(key, conversation, messageKey, happening)
              .ifPresentOrElse(
                  there ->
                      commands.add(
                          new RecogniseMessage(
                              conversation,
                              zone,
                              there.sentAt(),
                              happening.speaker(),
                              there.messageKey(),
                              messageKey)),
                  () -> said.add(sealed(key, messageKey, happening)));
        }
        case Happening.Edited(var id, var original, var at, var speaker, var content) ->
            changes.add(
                new EditMessage(
                    conversation,
                    zone,
                    keys.of(key, phoneNumberId, original),
                    sealed(key, keys.of(key, phoneNumberId, id), at, speaker, content, true)));
        case Happening.Revoked(var original, var at) ->
            changes.add(
                new RevokeMessage(conversation, zone, keys.of(key, phoneNumberId, original), at));
        case Happening.Came(var original, var delivery, var at) ->
            reports.add(new Report(keys.of(key, phoneNumberId, original), delivery, at));
        case Happening.Moved _ -> {}
      }
    }
    for (int from = 0; from < said.size(); from += AT_ONCE) {
      var part = said.subList(from, Math.min(said.size(), from + AT_ONCE));
      commands.add(new RecordMessages(conversation, zone, part));
    }
    commands.addAll(changes);
    if (!reports.isEmpty()) {
      commands.add(new ReportDeliveries(conversation, zone, reports));
    }
    return commands;
  }

  /** The message of an export that this one is, unless it came before. */
  private Optional<SaidMessages.Untold> untold(
      KeyId key, ConversationId conversation, String messageKey, Happening.Said said) {
    var kind = said.content().kind();
    if (kind == MessageKind.REACTION || keys.isKnown(messageKey)) {
      return Optional.empty();
    }
    var content =
        SaidKey.content(vault, key, said.at(), said.speaker(), kind, said.content().text());
    return exported.untold(conversation, said.at(), content);
  }

  private SealedMessage sealed(KeyId key, String messageKey, Happening.Said said) {
    return sealed(key, messageKey, said.at(), said.speaker(), said.content(), false);
  }

  private SealedMessage sealed(
      KeyId key, String dedupeKey, Instant at, Speaker speaker, Content content, boolean edited) {
    return new SealedMessage(
        MessageId.fresh(),
        at,
        speaker,
        content.kind(),
        edited,
        vault.seal(key, content.text()),
        dedupeKey);
  }
}
