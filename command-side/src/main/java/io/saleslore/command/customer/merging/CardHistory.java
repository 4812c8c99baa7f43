package io.saleslore.command.customer.merging;

import io.saleslore.kernel.customer.CustomerEvent;
import io.saleslore.kernel.customer.CustomerEvent.CustomerCorrected;
import io.saleslore.kernel.customer.CustomerEvent.CustomerNumberAdded;
import io.saleslore.kernel.customer.CustomerEvent.CustomerNumberLost;
import io.saleslore.kernel.customer.CustomerEvent.CustomerRecorded;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.seal.Vault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** What one record's card said when it was merged, and what was said of it since. */
final class CardHistory {
  private final Vault vault;
  private final Instant mergedAt;
  private final List<String> toldSince = new ArrayList<>();
  private CardWords before = new CardWords("", null, null, null);
  private boolean isCorrected;

  private CardHistory(Vault vault, Instant mergedAt) {
    this.vault = vault;
    this.mergedAt = mergedAt;
  }

  static CardHistory read(EventStore events, Vault vault, CustomerId customer, Instant mergedAt) {
    var history = new CardHistory(vault, mergedAt);
    events
        .readEvents(customer.toString())
        .forEachRemaining(each -> history.on((CustomerEvent) each.getPayload()));
    return history;
  }

  /** What it said at the merger. */
  CardWords before() {
    return before;
  }

  /** The numbers that WhatsApp told of it since. */
  List<String> toldSince() {
    return toldSince;
  }

  /** Whether the marketer said since who it is about. */
  boolean isCorrected() {
    return isCorrected;
  }

  private void on(CustomerEvent event) {
    switch (event) {
      case CustomerRecorded it -> before = words(it.name(), it.company(), it.phone(), it.email());
      case CustomerCorrected it when it.at().isAfter(mergedAt) -> isCorrected = true;
      case CustomerCorrected it -> before = words(it.name(), it.company(), it.phone(), it.email());
      case CustomerNumberAdded it when it.at().isAfter(mergedAt) ->
          toldSince.add(vault.open(it.phone()));
      case CustomerNumberAdded it when it.replaces() || before.phone() == null ->
          before = before.with(vault.open(it.phone()));
      case CustomerNumberLost it when it.shown() -> before = before.with(null);
      default -> {}
    }
  }

  private CardWords words(
      SealedText name,
      @Nullable SealedText company,
      @Nullable SealedText phone,
      @Nullable SealedText email) {
    return new CardWords(vault.open(name), opened(company), opened(phone), opened(email));
  }

  private @Nullable String opened(@Nullable SealedText sealed) {
    return sealed == null ? null : vault.open(sealed);
  }
}
