package io.saleslore.command.bulk;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.conversation.ConversationStarter;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.customer.recording.CustomerRecorder;
import io.saleslore.command.whatsapp.importing.ChatImport;
import io.saleslore.command.whatsapp.importing.ImportResult;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.Zone;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out one line: the customer, then the chat, then the deals. */
@Component
record LineImport(
    CustomerRecorder recorder,
    Customers customers,
    ChatImport chats,
    ConversationStarter starter,
    DealImport deals,
    CommandGateway commands) {
  /** Whether a customer is to be recorded who can be; whatever else is wrong is said later. */
  boolean isAboutSomebodyNew(ImportLine line) {
    try {
      line.check();
      if (line.customer() != null) {
        recorder.check(line.customer());
      }
      return line.customer() != null;
    } catch (Rejection _) {
      return false;
    }
  }

  /**
   * What was done.
   *
   * @param fresh the id of the customer if one is to be recorded, whose key the vault has
   * @throws Rejection by the rule of the endpoint that does the same alone
   */
  LineAnswer carryOut(Zone zone, int number, ImportLine line, @Nullable CustomerId fresh) {
    line.check();
    var customer = customer(zone, line, fresh);
    var chat = line.chat() == null ? null : importChat(zone, line.chat(), customer);
    var conversation = conversation(zone, customer, line, chat);
    var opened =
        conversation == null
            ? List.<DealId>of()
            : line.allDeals().stream()
                .map(each -> deals.run(new Subject(zone, customer), conversation, each))
                .toList();
    return new LineAnswer(
        number, line.key(), LineStatus.IMPORTED, customer, conversation, chat, opened, null);
  }

  private CustomerId customer(Zone zone, ImportLine line, @Nullable CustomerId fresh) {
    if (line.customer() == null) {
      var known = required("customerId", line.customerId());
      customers.require(zone, known);
      return known;
    }
    recorder.check(line.customer());
    var id = required("customer", fresh);
    recorder.record(new Subject(zone, id), line.customer(), commands::<Object>sendAndWait);
    return id;
  }

  private ImportResult importChat(Zone zone, ImportedChat chat, CustomerId customer) {
    return chats.run(chat.request(zone, customer), chat.source());
  }

  private @Nullable ConversationId conversation(
      Zone zone, CustomerId customer, ImportLine line, @Nullable ImportResult chat) {
    if (chat != null) {
      return chat.conversationId();
    }
    return line.allDeals().isEmpty() ? null : starter.findOrStart(zone, customer, null);
  }
}
