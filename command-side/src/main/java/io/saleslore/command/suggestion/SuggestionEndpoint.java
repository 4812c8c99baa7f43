package io.saleslore.command.suggestion;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.Attempt;
import io.saleslore.command.conversation.Conversations;
import io.saleslore.command.conversation.History;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.receipt.ReceiptVerifier;
import io.saleslore.kernel.suggestion.SuggestionCommand.TakeSuggestion;
import io.saleslore.kernel.vocabulary.Approach;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.gateway.CommandGateway;
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

/** Named apart from the query side's, since both are beans of one process. */
@RestController("takenSuggestions")
@RequestMapping("/api/v1/staff/{staff}")
class SuggestionEndpoint {
  private static final Duration LATELY = Duration.ofDays(90);
  private static final List<History.Message> NOTHING_SAID = List.of();

  private final CommandGateway commands;
  private final Zones zones;
  private final Conversations conversations;
  private final Suggestions suggestions;
  private final Aftermath aftermath;
  private final ReceiptVerifier verifier;
  private final InstantSource clock;

  SuggestionEndpoint(
      CommandGateway commands,
      Zones zones,
      Conversations conversations,
      Suggestions suggestions,
      Aftermath aftermath,
      ReceiptVerifier verifier,
      InstantSource clock) {
    this.commands = commands;
    this.zones = zones;
    this.conversations = conversations;
    this.suggestions = suggestions;
    this.aftermath = aftermath;
    this.verifier = verifier;
    this.clock = clock;
  }

  record Choice(@Nullable Receipt receipt, @Nullable Approach chosen) {}

  record Taken(UUID suggestionId) {}

  record Effects(Instant since, Effect all, List<Effect> byApproach) {}

  @PostMapping("/conversations/{conversation}/suggestions")
  @ResponseStatus(HttpStatus.CREATED)
  Taken take(
      @PathVariable StaffId staff,
      @PathVariable ConversationId conversation,
      @RequestBody Choice body,
      Attempt attempt) {
    var zone = zones.of(staff);
    var thread = conversations.require(zone, conversation);
    var receipt = genuine(required("receipt", body.receipt()), zone);
    requireOffered(receipt, body.chosen());
    commands.<Object>sendAndWait(
        attempt.of(
            new TakeSuggestion(
                receipt, zone, thread.customerId(), conversation, body.chosen(), clock.instant())));
    return new Taken(receipt.id());
  }

  @GetMapping("/conversations/{conversation}/suggestions")
  Page<Suggestions.Shown> in(
      @PathVariable StaffId staff,
      @PathVariable ConversationId conversation,
      @RequestParam(defaultValue = "00000000-0000-0000-0000-000000000000") UUID cursor,
      @RequestParam @Nullable Integer limit) {
    var zone = zones.of(staff);
    conversations.require(zone, conversation);
    int size = Page.limit(limit);
    var page =
        Page.of(
            suggestions.in(zone, conversation, cursor, size + 1),
            size,
            Suggestions.Shown::suggestionId);
    var messages = page.items().isEmpty() ? NOTHING_SAID : aftermath.messages(conversation);
    return new Page<>(
        page.items().stream().map(each -> withReaction(each, messages)).toList(), page.next());
  }

  @GetMapping("/suggestions/effect")
  Effects effect(@PathVariable StaffId staff, @RequestParam @Nullable Instant since) {
    var from = since == null ? clock.instant().minus(LATELY) : since;
    var zone = zones.of(staff);
    var owner = zones.ownerOf(zone).orElseThrow(Zones.NoSuchMarketer::new);
    var shown = suggestions.since(zone, owner, from);
    var followed = followed(shown);
    var byApproach = followed.stream().collect(Collectors.groupingBy(Effect.Followed::approach));
    return new Effects(
        from,
        Effect.of(null, (long) shown.size(), followed),
        byApproach.entrySet().stream()
            .map(each -> Effect.of(each.getKey(), null, each.getValue()))
            .sorted(java.util.Comparator.comparing(Effect::approach))
            .toList());
  }

  private List<Effect.Followed> followed(List<Suggestions.Shown> shown) {
    var read = new HashMap<ConversationId, List<History.Message>>();
    Function<ConversationId, List<History.Message>> messages =
        conversation -> read.computeIfAbsent(conversation, aftermath::messages);
    return shown.stream()
        .filter(each -> each.chosen() != null)
        .map(
            each ->
                new Effect.Followed(
                    Objects.requireNonNull(each.chosen()),
                    aftermath.eased(each.shownAt(), messages.apply(each.conversationId())),
                    each.outcome()))
        .toList();
  }

  private Suggestions.Shown withReaction(Suggestions.Shown shown, List<History.Message> messages) {
    return shown.chosen() == null ? shown : shown.with(aftermath.eased(shown.shownAt(), messages));
  }

  private Receipt genuine(Receipt receipt, Zone zone) {
    if (receipt.id() == null
        || receipt.situation() == null
        || receipt.model() == null
        || receipt.signature() == null) {
      throw new InvalidField("receipt", "is not complete");
    }
    if (!verifier.verifies(receipt)) {
      throw ReceiptRefused.notSigned();
    }
    if (!zones.ownerOf(zone).equals(Optional.ofNullable(receipt.staff()))) {
      throw ReceiptRefused.notYours();
    }
    return receipt;
  }

  private static void requireOffered(Receipt receipt, @Nullable Approach chosen) {
    if (chosen != null
        && receipt.offered().stream().noneMatch(offer -> offer.approach() == chosen)) {
      throw new InvalidField("chosen", "was not offered");
    }
  }
}
