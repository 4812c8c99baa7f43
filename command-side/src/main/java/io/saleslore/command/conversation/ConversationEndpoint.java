package io.saleslore.command.conversation;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.PlausibleTime;
import io.saleslore.command.WriteAttempt;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.conversation.ConversationCommand.ConcludeConversation;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.vocabulary.Outcome;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Audience(zoneOwner = true)
@RequestMapping("/api/v1/staff/{staff}/conversations")
record ConversationEndpoint(
    CommandGateway commands,
    Zones zones,
    Customers customers,
    Conversations conversations,
    ConversationStarter starter,
    InstantSource clock) {
  record NewConversation(CustomerId customerId, @Nullable String timeZone) {}

  record StartedConversation(ConversationId conversationId) {}

  record Conclusion(Outcome outcome, @Nullable Instant at) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<StartedConversation> start(
      @PathVariable StaffId staff, @RequestBody NewConversation body) {
    var zone = zones.of(staff);
    var customer = required("customerId", body.customerId());
    customers.require(zone, customer);
    var started = starter.findOrStart(zone, customer, body.timeZone());
    return ResponseEntity.created(
            URI.create("/api/v1/staff/" + staff + "/conversations/" + started))
        .body(new StartedConversation(started));
  }

  @PostMapping("/{conversation}/conclude")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void conclude(
      @PathVariable StaffId staff,
      @PathVariable ConversationId conversation,
      @RequestBody Conclusion body,
      WriteAttempt attempt) {
    var zone = zones.of(staff);
    conversations.require(zone, conversation);
    var outcome = required("outcome", body.outcome());
    var at = PlausibleTime.orNow("at", body.at(), clock);
    var story = new StoryId(attempt.id());
    attempt.send(commands, new ConcludeConversation(conversation, zone, story, outcome, at));
  }
}
