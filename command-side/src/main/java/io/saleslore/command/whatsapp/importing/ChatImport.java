package io.saleslore.command.whatsapp.importing;

import io.saleslore.command.conversation.ConversationStarter;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.fingerprint.KnownMessages;
import io.saleslore.command.whatsapp.chat.ChatExport;
import io.saleslore.command.whatsapp.file.ExportSource;
import io.saleslore.command.whatsapp.file.ReadLimits;
import io.saleslore.kernel.seal.Vault;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Imports an exported chat into the zone's conversation with a customer. */
@Component
record ChatImport(
    CommandGateway commands,
    Customers customers,
    ConversationStarter starter,
    KnownMessages known,
    MarketerChatNames names,
    Vault vault,
    ReadLimits limits) {
  /** Everything is checked before the first message is written. */
  ImportResult run(ImportRequest request, ExportSource source) {
    var zone = request.zone();
    var customer = customers.open(zone, request.customer());
    var time = new WallTime(starter.timeZone(zone, request.timeZone()));
    var export = ChatExport.open(source, request.order(), limits);
    requireTwo(export);
    var marketer =
        MarketerChoice.among(export.authors(), request.marketer(), names.of(zone), customer);
    var recorder = recorder(request, new MessageSealer(vault, request.key(), marketer, time));
    export.forEach(recorder::add);
    marketer.ifPresent(name -> names.remember(zone, name));
    return recorder.finish(export.authors(), marketer.orElse(null), time.warnings());
  }

  private MessageRecorder recorder(ImportRequest request, MessageSealer sealer) {
    var conversation = starter.findOrStart(request.zone(), request.customer(), request.timeZone());
    return new MessageRecorder(
        commands,
        messages -> known.news(conversation, messages),
        conversation,
        request.zone(),
        sealer);
  }

  private static void requireTwo(ChatExport export) {
    if (export.isGroup()) {
      throw NotAConversation.group();
    }
    if (export.authors().isEmpty()) {
      throw NotAConversation.nobody();
    }
  }
}
