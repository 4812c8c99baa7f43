package io.saleslore.command.deal;

import io.saleslore.command.customer.Customers;
import io.saleslore.command.customer.KnownPerson;
import io.saleslore.command.deal.DealTable.SealedDeal;
import io.saleslore.command.tombstone.Tombstones;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.seal.Vault;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The owner's view of deals: quotes sealed at rest, opened for the owner. */
@Component
record ZoneDeals(DealTable table, Customers customers, Tombstones tombstones, Vault vault) {
  /**
   * One deal of the zone, opened.
   *
   * @throws NotYourDeal if the zone has none such
   * @throws DealIsErased if it had
   */
  OpenedDeal open(Zone zone, DealId deal) {
    return open(zone, List.of(find(zone, deal))).getFirst();
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
    return open(zone, table.before(zone, filter, cursor, limit));
  }

  long count(Zone zone, DealFilter filter) {
    return table.count(zone, filter);
  }

  private SealedDeal find(Zone zone, DealId deal) {
    return table.find(zone, deal).orElseThrow(() -> missing(zone, deal));
  }

  private Rejection missing(Zone zone, DealId deal) {
    return tombstones.has(zone, deal) ? new DealIsErased() : new NotYourDeal();
  }

  private List<OpenedDeal> open(Zone zone, List<SealedDeal> deals) {
    var people = customers.people(zone, deals.stream().map(SealedDeal::customerId).toList());
    return deals.stream().map(each -> open(each, people.get(each.customerId()))).toList();
  }

  private OpenedDeal open(SealedDeal deal, @Nullable KnownPerson customer) {
    return new OpenedDeal(
        deal.dealId(),
        deal.customerId(),
        customer == null ? null : customer.card().name(),
        customer == null ? null : customer.card().company(),
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
