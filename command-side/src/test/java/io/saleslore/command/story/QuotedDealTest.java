package io.saleslore.command.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.GlassVault;
import io.saleslore.kernel.deal.DealEvent;
import io.saleslore.kernel.deal.DealEvent.DealOpened;
import io.saleslore.kernel.deal.DealEvent.DealQuoted;
import io.saleslore.kernel.deal.DealEvent.DealStageChanged;
import io.saleslore.kernel.deal.DealEvent.DealWon;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.story.Amount;
import io.saleslore.kernel.vocabulary.DealStage;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

class QuotedDealTest {
  private static final Zone ALICES = new StaffId("alice-123").zone();
  private static final DealId DEAL = DealId.fresh();
  private static final CustomerId JOHN = CustomerId.fresh();
  private static final ConversationId CHAT = ConversationId.fresh();
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  private final GlassVault vault = new GlassVault();
  private final EventStore events =
      EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();

  private static Instant day(int days) {
    return MONDAY.plus(Duration.ofDays(days));
  }

  private void happened(DealEvent... all) {
    for (int i = 0; i < all.length; i++) {
      events.publish(new GenericDomainEventMessage<>("Deal", DEAL.toString(), i, all[i]));
    }
  }

  private DealQuoted quoted(String amount, int day) {
    return new DealQuoted(DEAL, ALICES, vault.seal(KeyId.of(ALICES, JOHN), amount), day(day));
  }

  @Test
  void the_last_quote_by_the_end_counts() {
    happened(
        new DealOpened(DEAL, ALICES, JOHN, CHAT, day(0)),
        quoted("5000.00 USD", 1),
        new DealStageChanged(DEAL, ALICES, DealStage.NEGOTIATING, day(1)),
        quoted("4500.00 USD", 2),
        new DealWon(DEAL, ALICES, CHAT, day(3)),
        quoted("1.00 USD", 4));
    assertThat(QuotedDeal.read(events, vault, DEAL, day(3)))
        .isEqualTo(new QuotedDeal(day(0), Amount.of("4500.00 USD")));
    assertThat(QuotedDeal.read(events, vault, DEAL, day(1)))
        .isEqualTo(new QuotedDeal(day(0), Amount.of("5000.00 USD")));
  }

  @Test
  void without_a_quote_there_is_no_price() {
    happened(new DealOpened(DEAL, ALICES, JOHN, CHAT, day(0)));
    assertThat(QuotedDeal.read(events, vault, DEAL, day(9)))
        .isEqualTo(new QuotedDeal(day(0), null));
  }

  @Test
  void of_a_deal_that_never_was_nothing_is_known() {
    assertThat(QuotedDeal.read(events, vault, DealId.fresh(), day(9))).isEqualTo(QuotedDeal.NONE);
  }
}
