package io.saleslore.command.deal;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.PlausibleTime;
import io.saleslore.command.WriteAttempt;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.deal.DealCommand;
import io.saleslore.kernel.deal.DealCommand.ChangeDealStage;
import io.saleslore.kernel.deal.DealCommand.CorrectDealOutcome;
import io.saleslore.kernel.deal.DealCommand.LoseDeal;
import io.saleslore.kernel.deal.DealCommand.QuoteDeal;
import io.saleslore.kernel.deal.DealCommand.WinDeal;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.Rejection.SenselessField;
import io.saleslore.kernel.http.TextLength;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.DealStage;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Moves a deal: quotes it, changes its stage, wins or loses it. */
@RestController
@Audience(zoneOwner = true)
@RequestMapping("/api/v1/staff/{staff}/deals/{deal}")
record DealStepEndpoint(
    CommandGateway commands, Zones zones, ZoneDeals deals, Vault vault, InstantSource clock) {
  record StageChange(DealStage stage, @Nullable Instant at) {}

  record Closing(@Nullable Instant at) {}

  /**
   * Why a deal was lost, where that is known; it does not show itself.
   *
   * @param reason what stood in the way
   * @param note the same in the marketer's words
   */
  record Loss(
      @Nullable Instant at, @Nullable Objection reason, @TextLength(2_000) @Nullable String note) {
    @Override
    public String toString() {
      return "[private loss]";
    }
  }

  /**
   * How a closed deal really ended.
   *
   * @param outcome won or lost
   */
  record Correction(Outcome outcome, @Nullable Instant at) {}

  @PostMapping("/quote")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void quote(
      @PathVariable StaffId staff,
      @PathVariable DealId deal,
      @RequestBody Quotation body,
      WriteAttempt attempt) {
    var zone = zones.of(staff);
    var amount = body.toAmount();
    var sealed = vault.seal(deals.keyOf(zone, deal), amount.text());
    attempt.send(commands, new QuoteDeal(deal, zone, sealed, orNow(body.at())));
  }

  @PostMapping("/stage")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void stage(
      @PathVariable StaffId staff,
      @PathVariable DealId deal,
      @RequestBody StageChange body,
      WriteAttempt attempt) {
    var zone = zones.of(staff);
    var stage = required("stage", body.stage());
    deals.require(zone, deal);
    attempt.send(commands, new ChangeDealStage(deal, zone, stage, orNow(body.at())));
  }

  @PostMapping("/win")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void win(
      @PathVariable StaffId staff,
      @PathVariable DealId deal,
      @RequestBody(required = false) @Nullable Closing body,
      WriteAttempt attempt) {
    close(staff, deal, attempt, zone -> new WinDeal(deal, zone, closedAt(body)));
  }

  @PostMapping("/lose")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void lose(
      @PathVariable StaffId staff,
      @PathVariable DealId deal,
      @RequestBody(required = false) @Nullable Loss body,
      WriteAttempt attempt) {
    var loss = body == null ? new Loss(null, null, null) : body;
    close(staff, deal, attempt, zone -> lose(zone, deal, loss));
  }

  private LoseDeal lose(Zone zone, DealId deal, Loss loss) {
    var said = loss.note();
    var note = said == null || said.isBlank() ? null : vault.seal(deals.keyOf(zone, deal), said);
    return new LoseDeal(deal, zone, orNow(loss.at()), loss.reason(), note);
  }

  @PostMapping("/correction")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void correct(
      @PathVariable StaffId staff,
      @PathVariable DealId deal,
      @RequestBody Correction body,
      WriteAttempt attempt) {
    var outcome = required("outcome", body.outcome());
    if (outcome == Outcome.UNKNOWN) {
      throw new SenselessField("outcome", "is won or lost");
    }
    close(
        staff,
        deal,
        attempt,
        zone -> new CorrectDealOutcome(deal, zone, outcome, orNow(body.at())));
  }

  private void close(
      StaffId staff, DealId deal, WriteAttempt attempt, Function<Zone, DealCommand> closing) {
    var zone = zones.of(staff);
    deals.require(zone, deal);
    attempt.send(commands, closing.apply(zone));
  }

  private Instant closedAt(@Nullable Closing body) {
    return orNow(body == null ? null : body.at());
  }

  private Instant orNow(@Nullable Instant at) {
    return PlausibleTime.orNow("at", at, clock);
  }
}
