package io.saleslore.command.webhook;

import io.saleslore.command.webhook.payload.WebhookEvent;
import io.saleslore.kernel.conversation.ConversationCommand;
import io.saleslore.kernel.conversation.ConversationCommand.Report;
import io.saleslore.kernel.conversation.ConversationCommand.SealedMessage;
import java.util.ArrayList;
import java.util.List;

/** Collects the commands for the events of one conversation, in the order they take effect. */
final class ConversationCommands {
  private static final int LARGEST_COMMAND = 500;

  private final EventSealer sealer;
  private final List<ConversationCommand> recognised = new ArrayList<>();
  private final List<SealedMessage> messages = new ArrayList<>();
  private final List<ConversationCommand> changes = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();

  ConversationCommands(EventSealer sealer) {
    this.sealer = sealer;
  }

  void add(WebhookEvent event) {
    switch (event) {
      case WebhookEvent.Sent sent ->
          sealer
              .recognise(sent)
              .ifPresentOrElse(recognised::add, () -> messages.add(sealer.message(sent)));
      case WebhookEvent.Edited edited -> changes.add(sealer.edit(edited));
      case WebhookEvent.Revoked revoked -> changes.add(sealer.revoke(revoked));
      case WebhookEvent.Delivered delivered -> reports.add(sealer.report(delivered));
      case WebhookEvent.IdentityChanged _ -> {}
    }
  }

  List<ConversationCommand> commands() {
    var commands = new ArrayList<>(recognised);
    for (int from = 0; from < messages.size(); from += LARGEST_COMMAND) {
      var part = messages.subList(from, Math.min(messages.size(), from + LARGEST_COMMAND));
      commands.add(sealer.record(part));
    }
    commands.addAll(changes);
    if (!reports.isEmpty()) {
      commands.add(sealer.report(reports));
    }
    return commands;
  }
}
