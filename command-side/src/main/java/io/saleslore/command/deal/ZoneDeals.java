package io.saleslore.command.deal;

import io.saleslore.command.deal.DealTable.SealedDeal;
import io.saleslore.command.tombstone.Tombstones;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.DealStage;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The owner's view of deals: quotes sealed at rest, opened for the owner. */
@Component
record ZoneDeals(DealTable table, Tombstones tombstones, Vault vault) {
  /**
   * A deal in the clear; it does not show itself.
   *
   * @param quote the last price, as in {@code 5000.00 USD}
   * @param lostReason what stood in the way, as said when it was lost
   * @param lostNote the same in the marketer's words
   */
  record OpenedDeal(
      DealId dealId,
      CustomerId customerId,
      ConversationId conversationId,
      Instant openedAt,
      DealStage stage,
      @Nullable String quote,
      Outcome outcome,
      @Nullable Instant closedAt,
      @Nullable Objection lostReason,
      @Nullable String lostNote) {
    @Override
    public String toString() {
      return "[private deal]";
    }
  }

  /**
   * One deal of the zone, opened.
   *
   * @throws NotYourDeal if the zone has none such
   * @throws DealIsErased if it had
   */
  OpenedDeal open(Zone zone, DealId deal) {
    return open(find(zone, deal));
  }

  /**
   * The key that seals the deal's quotes.
   *
   * @throws NotYourDeal if the zone has no such deal
   * @throws DealIsErased if it had
   */
  KeyId keyOf(Zone zone, DealId deal) {
    return KeyId.of(zone, find(zone, deal).customerId());
  }

  /**
   * Does nothing if the zone has this deal.
   *
   * @throws NotYourDeal if not
   * @throws DealIsErased if it had
   */
  void require(Zone zone, DealId deal) {
    find(zone, deal);
  }

  List<OpenedDeal> before(Zone zone, DealFilter filter, UUID cursor, int limit) {
    return table.before(zone, filter, cursor, limit).stream().map(this::open).toList();
  }

  private SealedDeal find(Zone zone, DealId deal) {
    return table.find(zone, deal).orElseThrow(() -> missing(zone, deal));
  }

  private Rejection missing(Zone zone, DealId deal) {
    return tombstones.has(zone, deal) ? new DealIsErased() : new NotYourDeal();
  }

  private OpenedDeal open(SealedDeal deal) {
    return new OpenedDeal(
        deal.dealId(),
        deal.customerId(),
        deal.conversationId(),
        deal.openedAt(),
        deal.stage(),
        opened(deal.quote()),
        deal.outcome(),
        deal.closedAt(),
        deal.lostReason(),
        opened(deal.lostNote()));
  }

  private @Nullable String opened(@Nullable SealedText sealed) {
    return sealed == null ? null : vault.show(sealed);
  }
}
