package io.saleslore.command.suggestion;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.WriteAttempt;
import io.saleslore.command.conversation.Conversations;
import io.saleslore.command.history.CurrentMessage;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.suggestion.SuggestionCommand.TakeSuggestion;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
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
@RequestMapping("/api/v1/staff/{staff}/conversations/{conversation}/suggestions")
record TakenSuggestionEndpoint(
    CommandGateway commands,
    Zones zones,
    Conversations conversations,
    SuggestionTable suggestions,
    CustomerReactionReader reaction,
    ReceiptCheck receipts,
    InstantSource clock) {
  private static final List<CurrentMessage> NO_MESSAGES = List.of();

  record TakenSuggestionId(UUID suggestionId) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<TakenSuggestionId> take(
      @PathVariable StaffId staff,
      @PathVariable ConversationId conversation,
      @RequestBody SuggestionChoice body,
      WriteAttempt attempt) {
    var zone = zones.of(staff);
    var customer = conversations.require(zone, conversation).customerId();
    var chosen = body.chosen();
    var receipt = receipts.require(required("receipt", body.receipt()), chosen, zone);
    var feedback = FeedbackRules.checked(body.feedback(), chosen);
    var now = clock.instant();
    attempt.send(
        commands, new TakeSuggestion(receipt, zone, customer, conversation, chosen, feedback, now));
    var list = "/api/v1/staff/" + staff + "/conversations/" + conversation + "/suggestions";
    return ResponseEntity.created(URI.create(list)).body(new TakenSuggestionId(receipt.id()));
  }

  @GetMapping
  Page<ShownSuggestion> in(
      @PathVariable StaffId staff,
      @PathVariable ConversationId conversation,
      @RequestParam(defaultValue = Page.BEFORE_ALL_IDS) UUID cursor,
      @RequestParam @Nullable Integer limit) {
    var zone = zones.of(staff);
    conversations.require(zone, conversation);
    var page =
        Page.read(
            limit,
            count -> suggestions.in(zone, conversation, cursor, count),
            ShownSuggestion::suggestionId);
    var messages = page.items().isEmpty() ? NO_MESSAGES : reaction.messages(conversation);
    return page.map(each -> withReaction(each, messages));
  }

  private ShownSuggestion withReaction(ShownSuggestion shown, List<CurrentMessage> messages) {
    return shown.chosen() == null ? shown : shown.with(reaction.eased(shown.shownAt(), messages));
  }
}
