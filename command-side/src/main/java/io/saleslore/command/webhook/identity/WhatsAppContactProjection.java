package io.saleslore.command.webhook.identity;

import io.saleslore.command.customer.PersonMatcher;
import io.saleslore.command.customer.PersonRecords;
import io.saleslore.command.phone.PhoneNumbers;
import io.saleslore.command.webhook.payload.WhatsAppUser;
import io.saleslore.kernel.customer.CustomerEvent.CustomerCorrected;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.customer.CustomerEvent.CustomerNumberAdded;
import io.saleslore.kernel.customer.CustomerEvent.CustomerNumberLost;
import io.saleslore.kernel.customer.CustomerEvent.CustomerRecorded;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.seal.Vault;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes customers with a phone number known on WhatsApp until they are forgotten. */
@Component
@ProcessingGroup("owner-views")
record WhatsAppContactProjection(
    WhatsAppContactTable table,
    PersonMatcher contacts,
    PersonRecords records,
    PhoneNumbers numbers,
    Vault vault) {
  @EventHandler
  void on(CustomerRecorded event) {
    say(event.zone(), event.customerId(), event.phone(), event.at());
  }

  @EventHandler
  void on(CustomerCorrected event) {
    var number = Optional.ofNullable(event.phone()).flatMap(this::identity).orElse("");
    if (!isOfSamePerson(event, number)) {
      table.unsayAllBut(new Subject(event.zone(), event.customerId()), number);
    }
    say(event.zone(), event.customerId(), event.phone(), event.at());
  }

  /** A card that shows the number of another record of the person leaves each its own. */
  private boolean isOfSamePerson(CustomerCorrected event, String number) {
    return table
        .holder(event.zone(), number)
        .map(KnownContact::customer)
        .filter(each -> !each.equals(event.customerId()))
        .filter(
            each ->
                records
                    .mainOf(event.zone(), each)
                    .equals(records.mainOf(event.zone(), event.customerId())))
        .isPresent();
  }

  @EventHandler
  void on(CustomerNumberAdded event) {
    identity(event.phone()).ifPresent(known -> table.tell(event.zone(), event.customerId(), known));
  }

  @EventHandler
  void on(CustomerNumberLost event) {
    var subject = new Subject(event.zone(), event.customerId());
    identity(event.phone()).ifPresent(known -> table.leave(subject, known, event.at()));
  }

  private void say(Zone zone, CustomerId customer, @Nullable SealedText phone, Instant at) {
    var text = phone == null ? null : vault.open(phone);
    identity(text)
        .ifPresent(
            number -> {
              leaveIfTakenOff(zone, text, number, at);
              table.say(zone, customer, number);
            });
  }

  /** Who wrote from the number is met there as long as nobody else is recorded with it. */
  private void leaveIfTakenOff(Zone zone, @Nullable String phone, String number, Instant at) {
    table
        .holder(zone, number)
        .map(met -> new Subject(zone, met.customer()))
        .filter(met -> !contacts.holders(zone, phone).contains(met))
        .ifPresent(met -> table.leave(met, number, at));
  }

  private Optional<String> identity(SealedText phone) {
    return identity(vault.open(phone));
  }

  private Optional<String> identity(@Nullable String phone) {
    return numbers.canonical(phone).map(WhatsAppUser::identity);
  }

  @EventHandler
  void on(CustomerForgotten event) {
    table.delete(new Subject(event.zone(), event.customerId()));
  }
}
