package io.saleslore.command.history;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.PlausibleTime;
import io.saleslore.command.WriteAttempt;
import io.saleslore.command.conversation.Conversations;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.conversation.ConversationCommand.RecordMessages;
import io.saleslore.kernel.conversation.ConversationCommand.SealedMessage;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.MessageId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.MessageKind;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
@RequestMapping("/api/v1/staff/{staff}/conversations/{conversation}/messages")
record MessageEndpoint(
    CommandGateway commands,
    EventStore events,
    Zones zones,
    Conversations conversations,
    Vault vault,
    InstantSource clock) {
  record RecordedMessageId(MessageId messageId) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<RecordedMessageId> say(
      @PathVariable StaffId staff,
      @PathVariable ConversationId conversation,
      @RequestBody NewMessage body,
      WriteAttempt attempt) {
    var zone = zones.of(staff);
    var key = KeyId.of(zone, conversations.require(zone, conversation).customerId());
    var id = new MessageId(attempt.id());
    var message =
        new SealedMessage(
            id,
            PlausibleTime.checked("sentAt", required("sentAt", body.sentAt()), clock.instant()),
            required("speaker", body.speaker()),
            MessageKind.TEXT,
            false,
            vault.seal(key, required("text", body.text())),
            vault.hash(key, "message/" + id));
    attempt.send(commands, new RecordMessages(conversation, zone, List.of(message)));
    var list = "/api/v1/staff/" + staff + "/conversations/" + conversation + "/messages";
    return ResponseEntity.created(URI.create(list)).body(new RecordedMessageId(id));
  }

  @GetMapping
  MessagePage messages(
      @PathVariable StaffId staff,
      @PathVariable ConversationId conversation,
      @RequestParam @Nullable Integer cursor,
      @RequestParam @Nullable MessageId before,
      @RequestParam(defaultValue = "false") boolean latest,
      @RequestParam @Nullable Integer limit) {
    var read = conversations.readWith(zones.of(staff), conversation);
    var part = new MessagePart(cursor, before, latest, Page.limit(limit));
    var history = JoinedHistory.read(events, vault, read);
    var places = part.in(history);
    var items =
        history.messages(places.from(), places.until()).stream()
            .map(each -> OpenedMessage.of(each, vault))
            .toList();
    int count = history.count();
    var next = places.until() < count ? Integer.toString(places.until()) : null;
    return new MessagePage(items, next, places.from() > 0, count);
  }
}
