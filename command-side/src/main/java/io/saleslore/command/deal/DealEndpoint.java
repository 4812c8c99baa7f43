package io.saleslore.command.deal;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.PlausibleTime;
import io.saleslore.command.WriteAttempt;
import io.saleslore.command.conversation.ConversationSummary;
import io.saleslore.command.conversation.Conversations;
import io.saleslore.command.customer.PersonRecords;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.deal.DealCommand.OpenDeal;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CountedPage;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import java.net.URI;
import java.time.Instant;
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
@RequestMapping("/api/v1/staff/{staff}/deals")
record DealEndpoint(
    CommandGateway commands,
    Zones zones,
    Conversations conversations,
    PersonRecords records,
    ZoneDeals deals,
    DealTimeline timeline,
    InstantSource clock) {
  record NewDeal(
      CustomerId customerId, ConversationId conversationId, @Nullable Instant openedAt) {}

  record OpenedDealId(DealId dealId) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<OpenedDealId> open(
      @PathVariable StaffId staff, @RequestBody NewDeal body, WriteAttempt attempt) {
    var zone = zones.of(staff);
    var customer = required("customerId", body.customerId());
    var conversation = required("conversationId", body.conversationId());
    var deal = new DealId(attempt.id());
    var at = PlausibleTime.orNow("openedAt", body.openedAt(), clock);
    zones.inTurn(
        zone,
        () -> {
          var chat = chat(zone, customer, conversation);
          var open = new OpenDeal(deal, zone, chat.customerId(), chat.conversationId(), at);
          attempt.send(commands, open);
        });
    return ResponseEntity.created(URI.create("/api/v1/staff/" + staff + "/deals/" + deal))
        .body(new OpenedDealId(deal));
  }

  /**
   * A person of several records has one chat that is shown; a deal is told by the chat of the
   * record that it names, where that has one.
   */
  private ConversationSummary chat(Zone zone, CustomerId customer, ConversationId shown) {
    var chat = conversations.require(zone, shown);
    if (chat.customerId().equals(customer)) {
      return chat;
    }
    if (!records.of(new Subject(zone, customer)).contains(new Subject(zone, chat.customerId()))) {
      throw new InvalidField("conversationId", "is a conversation with another customer");
    }
    return conversations.with(zone, customer).orElse(chat);
  }

  @GetMapping("/{deal}/progress")
  List<DealStep> progress(@PathVariable StaffId staff, @PathVariable DealId deal) {
    deals.require(zones.of(staff), deal);
    return timeline.of(deal);
  }

  @GetMapping("/{deal}")
  OpenedDeal one(@PathVariable StaffId staff, @PathVariable DealId deal) {
    return deals.open(zones.of(staff), deal);
  }

  @GetMapping
  CountedPage<OpenedDeal> all(
      @PathVariable StaffId staff,
      @RequestParam(defaultValue = Page.AFTER_ALL_IDS) UUID cursor,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String stage,
      @RequestParam @Nullable String outcome,
      @RequestParam @Nullable CustomerId customer) {
    var zone = zones.of(staff);
    var person = customer == null ? List.<Subject>of() : records.of(new Subject(zone, customer));
    var filter = DealFilter.parse(stage, outcome, person);
    return CountedPage.read(
        limit,
        count -> deals.before(zone, filter, cursor, count),
        OpenedDeal::dealId,
        deals.count(zone, filter));
  }
}
