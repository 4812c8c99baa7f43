package io.saleslore.command.deal;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.Attempt;
import io.saleslore.command.Moment;
import io.saleslore.command.conversation.Conversations;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.deal.DealCommand.ChangeDealStage;
import io.saleslore.kernel.deal.DealCommand.LoseDeal;
import io.saleslore.kernel.deal.DealCommand.OpenDeal;
import io.saleslore.kernel.deal.DealCommand.QuoteDeal;
import io.saleslore.kernel.deal.DealCommand.WinDeal;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.story.Amount;
import io.saleslore.kernel.vocabulary.DealStage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
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

@RestController
@Audience(zoneOwner = true)
@RequestMapping("/api/v1/staff/{staff}/deals")
class DealEndpoint {
  private final CommandGateway commands;
  private final Zones zones;
  private final Conversations conversations;
  private final Deals deals;
  private final Progress progress;
  private final Vault vault;
  private final InstantSource clock;

  DealEndpoint(
      CommandGateway commands,
      Zones zones,
      Conversations conversations,
      Deals deals,
      Progress progress,
      Vault vault,
      InstantSource clock) {
    this.commands = commands;
    this.zones = zones;
    this.conversations = conversations;
    this.deals = deals;
    this.progress = progress;
    this.vault = vault;
    this.clock = clock;
  }

  record NewDeal(
      @Nullable CustomerId customerId,
      @Nullable ConversationId conversationId,
      @Nullable Instant openedAt) {}

  record Opened(DealId dealId) {}

  record Quote(@Nullable String amount, @Nullable String currency, @Nullable Instant at) {
    @Override
    public String toString() {
      return "[private quote]";
    }
  }

  record Stage(@Nullable DealStage stage, @Nullable Instant at) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Opened open(@PathVariable StaffId staff, @RequestBody NewDeal body, Attempt attempt) {
    var zone = zones.of(staff);
    var customer = required("customerId", body.customerId());
    var conversation = required("conversationId", body.conversationId());
    if (!conversations.require(zone, conversation).customerId().equals(customer)) {
      throw new InvalidField("conversationId", "is a conversation with another customer");
    }
    var deal = new DealId(attempt.id());
    var at = body.openedAt() == null ? clock.instant() : body.openedAt();
    commands.<Object>sendAndWait(attempt.of(new OpenDeal(deal, zone, customer, conversation, at)));
    return new Opened(deal);
  }

  @PostMapping("/{deal}/quote")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void quote(
      @PathVariable StaffId staff,
      @PathVariable DealId deal,
      @RequestBody Quote body,
      Attempt attempt) {
    var zone = zones.of(staff);
    var amount = amount(required("amount", body.amount()), required("currency", body.currency()));
    var key = KeyId.of(zone, deals.open(zone, deal).customerId());
    var at = body.at() == null ? clock.instant() : body.at();
    commands.<Object>sendAndWait(
        attempt.of(new QuoteDeal(deal, zone, vault.seal(key, amount.text()), at)));
  }

  @PostMapping("/{deal}/stage")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void stage(
      @PathVariable StaffId staff,
      @PathVariable DealId deal,
      @RequestBody Stage body,
      Attempt attempt) {
    var zone = zones.of(staff);
    var stage = required("stage", body.stage());
    deals.open(zone, deal);
    var at = body.at() == null ? clock.instant() : body.at();
    commands.<Object>sendAndWait(attempt.of(new ChangeDealStage(deal, zone, stage, at)));
  }

  @PostMapping("/{deal}/win")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void win(
      @PathVariable StaffId staff,
      @PathVariable DealId deal,
      @RequestBody(required = false) @Nullable Moment body,
      Attempt attempt) {
    var zone = zones.of(staff);
    deals.open(zone, deal);
    commands.<Object>sendAndWait(
        attempt.of(new WinDeal(deal, zone, Moment.of(body, clock.instant()))));
  }

  @PostMapping("/{deal}/lose")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void lose(
      @PathVariable StaffId staff,
      @PathVariable DealId deal,
      @RequestBody(required = false) @Nullable Moment body,
      Attempt attempt) {
    var zone = zones.of(staff);
    deals.open(zone, deal);
    commands.<Object>sendAndWait(
        attempt.of(new LoseDeal(deal, zone, Moment.of(body, clock.instant()))));
  }

  @GetMapping("/{deal}/progress")
  List<Progress.Step> progress(@PathVariable StaffId staff, @PathVariable DealId deal) {
    deals.open(zones.of(staff), deal);
    return progress.of(deal);
  }

  @GetMapping("/{deal}")
  Deals.Sheet one(@PathVariable StaffId staff, @PathVariable DealId deal) {
    return deals.open(zones.of(staff), deal);
  }

  @GetMapping
  Page<Deals.Sheet> all(
      @PathVariable StaffId staff,
      @RequestParam(defaultValue = "00000000-0000-0000-0000-000000000000") UUID cursor,
      @RequestParam @Nullable Integer limit) {
    int size = Page.limit(limit);
    return Page.of(deals.after(zones.of(staff), cursor, size + 1), size, Deals.Sheet::dealId);
  }

  private static Amount amount(String value, String currency) {
    try {
      return Amount.of(value + " " + currency);
    } catch (IllegalArgumentException e) {
      throw new InvalidField(
          "amount", "is a decimal number such as 5000.00, with an ISO 4217 currency such as USD");
    }
  }
}
