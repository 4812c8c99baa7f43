package io.saleslore.command.conversation;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.Attempt;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.conversation.ConversationCommand.ConcludeConversation;
import io.saleslore.kernel.conversation.ConversationCommand.RecordMessages;
import io.saleslore.kernel.conversation.ConversationCommand.SealedMessage;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.MessageId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.Delivery;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Audience(zoneOwner = true)
@RequestMapping("/api/v1/staff/{staff}/conversations")
class ConversationEndpoint {
  private final CommandGateway commands;
  private final EventStore events;
  private final Zones zones;
  private final Customers customers;
  private final Conversations conversations;
  private final Starting starting;
  private final Vault vault;
  private final InstantSource clock;

  ConversationEndpoint(
      CommandGateway commands,
      EventStore events,
      Zones zones,
      Customers customers,
      Conversations conversations,
      Starting starting,
      Vault vault,
      InstantSource clock) {
    this.commands = commands;
    this.events = events;
    this.zones = zones;
    this.customers = customers;
    this.conversations = conversations;
    this.starting = starting;
    this.vault = vault;
    this.clock = clock;
  }

  record NewConversation(@Nullable CustomerId customerId, @Nullable String timeZone) {}

  record Started(ConversationId conversationId) {}

  record NewMessage(@Nullable Instant sentAt, @Nullable Speaker speaker, @Nullable String text) {
    @Override
    public String toString() {
      return "[private message]";
    }
  }

  record Recorded(MessageId messageId) {}

  record Conclusion(@Nullable Outcome outcome, @Nullable Instant at) {}

  record Message(
      MessageId messageId,
      Instant sentAt,
      Speaker speaker,
      MessageKind kind,
      boolean edited,
      String text,
      @Nullable Delivery delivery) {
    @Override
    public String toString() {
      return "[private message]";
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Started start(@PathVariable StaffId staff, @RequestBody NewConversation body) {
    var zone = zones.of(staff);
    var customer = required("customerId", body.customerId());
    customers.require(zone, customer);
    return new Started(starting.conversation(zone, customer, body.timeZone()).conversationId());
  }

  @PostMapping("/{conversation}/messages")
  @ResponseStatus(HttpStatus.CREATED)
  Recorded say(
      @PathVariable StaffId staff,
      @PathVariable ConversationId conversation,
      @RequestBody NewMessage body,
      Attempt attempt) {
    var zone = zones.of(staff);
    var key = KeyId.of(zone, conversations.require(zone, conversation).customerId());
    var id = new MessageId(attempt.id());
    var message =
        new SealedMessage(
            id,
            required("sentAt", body.sentAt()),
            required("speaker", body.speaker()),
            MessageKind.TEXT,
            false,
            vault.seal(key, required("text", body.text())),
            vault.hash(key, "message/" + id));
    commands.<Object>sendAndWait(
        attempt.of(new RecordMessages(conversation, zone, List.of(message))));
    return new Recorded(id);
  }

  @PostMapping("/{conversation}/conclude")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void conclude(
      @PathVariable StaffId staff,
      @PathVariable ConversationId conversation,
      @RequestBody Conclusion body,
      Attempt attempt) {
    var zone = zones.of(staff);
    conversations.require(zone, conversation);
    commands.<Object>sendAndWait(
        attempt.of(
            new ConcludeConversation(
                conversation,
                zone,
                new StoryId(attempt.id()),
                required("outcome", body.outcome()),
                body.at() == null ? clock.instant() : body.at())));
  }

  @GetMapping
  Page<Conversations.Thread> all(
      @PathVariable StaffId staff,
      @RequestParam(defaultValue = "00000000-0000-0000-0000-000000000000") UUID cursor,
      @RequestParam @Nullable Integer limit) {
    int size = Page.limit(limit);
    return Page.of(
        conversations.after(zones.of(staff), cursor, size + 1),
        size,
        Conversations.Thread::conversationId);
  }

  @GetMapping("/{conversation}")
  Conversations.Thread one(@PathVariable StaffId staff, @PathVariable ConversationId conversation) {
    return conversations.require(zones.of(staff), conversation);
  }

  @GetMapping("/{conversation}/messages")
  Page<Message> messages(
      @PathVariable StaffId staff,
      @PathVariable ConversationId conversation,
      @RequestParam(defaultValue = "0") int cursor,
      @RequestParam @Nullable Integer limit) {
    conversations.require(zones.of(staff), conversation);
    if (cursor < 0) {
      throw new InvalidField("cursor", "is one that a page before gave");
    }
    int size = Page.limit(limit);
    var history = History.outline(events, conversation);
    int end = (int) Math.min(history.count(), (long) cursor + size);
    var page = history.messages(Math.min(cursor, end), end).stream().map(this::open).toList();
    return new Page<>(page, end < history.count() ? Integer.toString(end) : null);
  }

  private Message open(History.Message message) {
    return new Message(
        message.messageId(),
        message.sentAt(),
        message.speaker(),
        message.kind(),
        message.edited(),
        message.text() == null ? "" : vault.open(message.text()),
        message.delivery());
  }
}
