package io.saleslore.command.deal;

import io.saleslore.command.tombstone.Tombstones;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.deal.DealEvent.DealLost;
import io.saleslore.kernel.deal.DealEvent.DealOpened;
import io.saleslore.kernel.deal.DealEvent.DealQuoted;
import io.saleslore.kernel.deal.DealEvent.DealStageChanged;
import io.saleslore.kernel.deal.DealEvent.DealWon;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.DealStage;
import io.saleslore.kernel.vocabulary.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The owner's view of deals. */
@Component
@ProcessingGroup("owner-views")
public class Deals {
  private final JdbcClient jdbc;
  private final Tombstones tombstones;
  private final Vault vault;

  Deals(JdbcClient jdbc, Tombstones tombstones, Vault vault) {
    this.jdbc = jdbc;
    this.tombstones = tombstones;
    this.vault = vault;
  }

  record Sheet(
      DealId dealId,
      CustomerId customerId,
      ConversationId conversationId,
      Instant openedAt,
      DealStage stage,
      @Nullable String quote,
      Outcome outcome,
      @Nullable Instant closedAt) {
    @Override
    public String toString() {
      return "[private deal]";
    }
  }

  Sheet open(Zone zone, DealId deal) {
    return jdbc.sql("select * from private_zone.deal where zone = ? and deal_id = ?")
        .params(zone.value(), deal.value())
        .query((row, _) -> sheet(zone, row))
        .optional()
        .orElseThrow(() -> missing(zone, deal));
  }

  /** The zone's deals with the customer. */
  public Set<DealId> with(Zone zone, CustomerId customer) {
    return jdbc
        .sql("select deal_id from private_zone.deal where zone = ? and customer_id = ?")
        .params(zone.value(), customer.value())
        .query(UUID.class)
        .list()
        .stream()
        .map(DealId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  List<Sheet> after(Zone zone, UUID cursor, int limit) {
    return jdbc.sql(
            """
            select * from private_zone.deal
            where zone = ? and deal_id > ? order by deal_id limit ?
            """)
        .params(zone.value(), cursor, limit)
        .query((row, _) -> sheet(zone, row))
        .list();
  }

  @EventHandler
  void on(DealOpened event) {
    jdbc.sql(
            """
            insert into private_zone.deal
            (deal_id, zone, customer_id, conversation_id, opened_at, outcome)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            event.dealId().value(),
            event.zone().value(),
            event.customerId().value(),
            event.conversationId().value(),
            Timestamp.from(event.at()),
            Outcome.UNKNOWN.code())
        .update();
  }

  @EventHandler
  void on(DealQuoted event) {
    jdbc.sql("update private_zone.deal set quote = ? where deal_id = ?")
        .params(event.amount().ciphertext(), event.dealId().value())
        .update();
  }

  @EventHandler
  void on(DealStageChanged event) {
    jdbc.sql("update private_zone.deal set stage = ? where deal_id = ?")
        .params(event.stage().code(), event.dealId().value())
        .update();
  }

  @EventHandler
  void on(DealWon event) {
    close(event.dealId(), Outcome.WON, event.at());
  }

  @EventHandler
  void on(DealLost event) {
    close(event.dealId(), Outcome.LOST, event.at());
  }

  @EventHandler
  void on(CustomerForgotten event) {
    with(event.zone(), event.customerId())
        .forEach(deal -> tombstones.place(new Subject(event.zone(), event.customerId()), deal));
    jdbc.sql("delete from private_zone.deal where zone = ? and customer_id = ?")
        .params(event.zone().value(), event.customerId().value())
        .update();
  }

  private Rejection missing(Zone zone, DealId deal) {
    return tombstones.has(zone, deal) ? new DealIsErased() : new NotYourDeal();
  }

  private void close(DealId deal, Outcome outcome, Instant at) {
    jdbc.sql("update private_zone.deal set outcome = ?, closed_at = ? where deal_id = ?")
        .params(outcome.code(), Timestamp.from(at), deal.value())
        .update();
  }

  private Sheet sheet(Zone zone, ResultSet row) throws SQLException {
    var customer = new CustomerId(row.getObject("customer_id", UUID.class));
    var quote = row.getString("quote");
    var closed = row.getTimestamp("closed_at");
    return new Sheet(
        new DealId(row.getObject("deal_id", UUID.class)),
        customer,
        new ConversationId(row.getObject("conversation_id", UUID.class)),
        row.getTimestamp("opened_at").toInstant(),
        DealStage.of(row.getString("stage")),
        quote == null ? null : vault.open(new SealedText(KeyId.of(zone, customer), quote)),
        Outcome.of(row.getString("outcome")),
        closed == null ? null : closed.toInstant());
  }
}
