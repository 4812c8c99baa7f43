package io.saleslore.command.deal;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.PlausibleTime;
import io.saleslore.command.WriteAttempt;
import io.saleslore.command.conversation.Conversations;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.deal.DealCommand.OpenDeal;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.StaffId;
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
    if (!conversations.require(zone, conversation).customerId().equals(customer)) {
      throw new InvalidField("conversationId", "is a conversation with another customer");
    }
    var deal = new DealId(attempt.id());
    var at = PlausibleTime.orNow("openedAt", body.openedAt(), clock);
    attempt.send(commands, new OpenDeal(deal, zone, customer, conversation, at));
    return ResponseEntity.created(URI.create("/api/v1/staff/" + staff + "/deals/" + deal))
        .body(new OpenedDealId(deal));
  }

  @GetMapping("/{deal}/progress")
  List<DealTimeline.DealStep> progress(@PathVariable StaffId staff, @PathVariable DealId deal) {
    deals.require(zones.of(staff), deal);
    return timeline.of(deal);
  }

  @GetMapping("/{deal}")
  ZoneDeals.OpenedDeal one(@PathVariable StaffId staff, @PathVariable DealId deal) {
    return deals.open(zones.of(staff), deal);
  }

  @GetMapping
  Page<ZoneDeals.OpenedDeal> all(
      @PathVariable StaffId staff,
      @RequestParam(defaultValue = Page.AFTER_ALL_IDS) UUID cursor,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String stage,
      @RequestParam @Nullable String outcome,
      @RequestParam @Nullable CustomerId customer) {
    var zone = zones.of(staff);
    var filter = DealFilter.parse(stage, outcome, customer);
    return Page.read(
        limit, count -> deals.before(zone, filter, cursor, count), ZoneDeals.OpenedDeal::dealId);
  }
}
