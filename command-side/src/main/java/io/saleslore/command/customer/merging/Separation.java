package io.saleslore.command.customer.merging;

import io.saleslore.command.customer.Customers;
import io.saleslore.command.customer.PersonMatcher;
import io.saleslore.command.customer.PersonRecords;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.customer.CustomerCommand.CorrectCustomer;
import io.saleslore.kernel.customer.CustomerEvent.CustomerMerged;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.seal.Vault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes a merger back. A marketer who edits the card of a person sends what it shows, and that is
 * of all records; so what a card took from the other person goes back to them.
 */
@Component
record Separation(
    EventStore events,
    Customers customers,
    PersonRecords records,
    PersonMatcher contacts,
    Zones zones,
    Vault vault,
    CommandGateway commands,
    InstantSource clock) {
  /** Takes the record out of its merger by this write; each side's cards say their own again. */
  void of(Subject record, Runnable write) {
    zones.inTurn(
        record.zone(),
        () -> {
          var person = records.of(record);
          var mergedAt = mergedAt(record.customerId());
          write.run();
          var own = records.of(record);
          var others = person.stream().filter(each -> !own.contains(each)).toList();
          mergedAt.ifPresent(
              at -> {
                giveBack(own, others, at);
                giveBack(others, own, at);
              });
        });
  }

  private Optional<Instant> mergedAt(CustomerId customer) {
    return events
        .readEvents(customer.toString())
        .asStream()
        .map(DomainEventMessage::getPayload)
        .filter(CustomerMerged.class::isInstance)
        .map(CustomerMerged.class::cast)
        .reduce((_, last) -> last)
        .map(CustomerMerged::at);
  }

  private void giveBack(List<Subject> side, List<Subject> other, Instant mergedAt) {
    var others = other.stream().map(each -> history(each, mergedAt)).toList();
    side.forEach(each -> giveBack(each, history(each, mergedAt), others));
  }

  private CardHistory history(Subject record, Instant mergedAt) {
    return CardHistory.read(events, vault, record.customerId(), mergedAt);
  }

  private void giveBack(Subject record, CardHistory history, List<CardHistory> others) {
    if (!history.isCorrected()) {
      return;
    }
    var card = customers.open(record.zone(), record.customerId());
    var now = new CardWords(card.name(), card.company(), card.phone(), card.email());
    var own = new OwnWords(contacts).of(now, history, others);
    if (!own.equals(now)) {
      commands.<Object>sendAndWait(correction(record, own));
    }
  }

  private CorrectCustomer correction(Subject record, CardWords words) {
    var key = KeyId.of(record.zone(), record.customerId());
    return new CorrectCustomer(
        record.customerId(),
        record.zone(),
        vault.seal(key, words.name()),
        sealed(key, words.company()),
        sealed(key, words.phone()),
        sealed(key, words.email()),
        clock.instant());
  }

  private @Nullable SealedText sealed(KeyId key, @Nullable String words) {
    return words == null ? null : vault.seal(key, words);
  }
}
