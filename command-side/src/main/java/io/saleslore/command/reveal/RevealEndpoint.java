package io.saleslore.command.reveal;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.VirtualThreads;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.history.ConversationHistory;
import io.saleslore.command.officer.Caller;
import io.saleslore.command.officer.Reasons;
import io.saleslore.command.officer.Records;
import io.saleslore.command.rights.Exports;
import io.saleslore.command.rights.LongAnswers;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@Audience(CallerRole.COMPLIANCE)
@RequestMapping("/api/v1/audit/reveal")
class RevealEndpoint {
  private final Reveals reveals;
  private final Customers customers;
  private final EventStore events;
  private final Exports exports;
  private final Vault vault;
  private final Records records;
  private final LongAnswers answers;
  private final InstantSource clock;

  RevealEndpoint(
      Reveals reveals,
      Customers customers,
      EventStore events,
      Exports exports,
      Vault vault,
      Records records,
      LongAnswers answers,
      InstantSource clock) {
    this.reveals = reveals;
    this.customers = customers;
    this.events = events;
    this.exports = exports;
    this.vault = vault;
    this.records = records;
    this.answers = answers;
    this.clock = clock;
  }

  /** A story by its conversation, or everything about a customer. */
  record Wish(
      @Nullable CustomerId customerId,
      @Nullable ConversationId conversationId,
      @Nullable StoryId storyId,
      @Nullable String reason) {
    @Override
    public String toString() {
      return "[wish to read]";
    }
  }

  record All(List<Reveals.Reveal> items) {}

  record Said(Instant sentAt, Speaker speaker, MessageKind kind, String text) {
    @Override
    public String toString() {
      return "[private message]";
    }
  }

  record Story(StoryId storyId, Outcome outcome, Instant until, List<Said> messages) {
    @Override
    public String toString() {
      return "[private story]";
    }
  }

  /** What was asked for, in the clear: one story, or what every zone holds on the customer. */
  record Revealed(
      Instant readableUntil, @Nullable Story story, @Nullable List<Exports.Export> everything) {
    @Override
    public String toString() {
      return "[revealed]";
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Reveals.Reveal ask(@RequestBody Wish wish, @AuthenticationPrincipal Jwt caller) {
    var subject = subject(wish);
    var card = customers.open(subject.zone(), subject.customerId());
    var reveal =
        new Reveals.Reveal(
            UUID.randomUUID(),
            subject.zone(),
            subject.customerId(),
            wish.conversationId(),
            wish.storyId(),
            Caller.of(caller),
            clock.instant(),
            Reasons.plain(wish.reason(), List.of(card)),
            null,
            null,
            null);
    reveals.ask(reveal);
    record(caller, "reveal-asked", reveal);
    return reveal;
  }

  @GetMapping
  All all(@RequestParam @Nullable Integer limit, @AuthenticationPrincipal Jwt caller) {
    records.officer(Caller.of(caller), "reveals-listed", Map.of(), null);
    return new All(reveals.latest(Page.limit(limit)));
  }

  @PostMapping("/{reveal}/approve")
  Reveals.Reveal approve(@PathVariable UUID reveal, @AuthenticationPrincipal Jwt caller) {
    var asked = reveals.require(reveal);
    reveals.approve(asked, Caller.of(caller), clock.instant());
    record(caller, "reveal-approved", asked);
    return reveals.require(reveal);
  }

  /** The reading is recorded before anything is opened. */
  @GetMapping("/{reveal}")
  Mono<Void> read(
      @PathVariable UUID reveal, @AuthenticationPrincipal Jwt caller, ServerWebExchange exchange) {
    return Mono.fromCallable(() -> revealed(reveal, caller))
        .subscribeOn(VirtualThreads.SCHEDULER)
        .flatMap(revealed -> answers.write(revealed, exchange.getResponse()));
  }

  private Revealed revealed(UUID reveal, Jwt caller) {
    var approved = reveals.require(reveal);
    approved.requireReadable(Caller.of(caller), clock.instant());
    var until = required("readableUntil", approved.readableUntil());
    record(caller, "reveal-read", approved);
    return approved.story() == null
        ? new Revealed(until, null, exports.everywhere(approved.subject()))
        : new Revealed(until, story(approved), null);
  }

  private Subject subject(Wish wish) {
    if (wish.conversationId() == null) {
      var customer = required("customerId", wish.customerId());
      return new Subject(customers.zoneOf(customer), customer);
    }
    var history = ConversationHistory.read(events, wish.conversationId());
    if (!history.stories().contains(required("storyId", wish.storyId()))) {
      throw new InvalidField("storyId", "is no finished story of this conversation");
    }
    return new Subject(history.started().zone(), history.started().customerId());
  }

  private Story story(Reveals.Reveal reveal) {
    var history =
        ConversationHistory.read(events, required("conversationId", reveal.conversationId()));
    var reading =
        history.story(required("storyId", reveal.storyId())).orElseThrow(Reveals.NoSuchReveal::new);
    var said =
        reading.messages().stream()
            .map(
                message ->
                    new Said(
                        message.sentAt(),
                        message.speaker(),
                        message.kind(),
                        message.text() == null ? "" : vault.open(message.text())))
            .toList();
    return new Story(reading.id(), reading.outcome(), reading.until(), said);
  }

  private void record(Jwt caller, String action, Reveals.Reveal reveal) {
    var what =
        new TreeMap<>(
            Map.of(
                "reveal", reveal.revealId().toString(),
                "zone", reveal.zone().value(),
                "customer", reveal.customerId().toString()));
    if (reveal.storyId() != null) {
      what.put("story", reveal.storyId().toString());
    }
    records.officer(Caller.of(caller), action, what, reveal.reason());
  }
}
