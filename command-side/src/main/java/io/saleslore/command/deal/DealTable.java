package io.saleslore.command.deal;

import io.saleslore.command.ZoneTable;
import io.saleslore.kernel.deal.DealEvent.DealLost;
import io.saleslore.kernel.deal.DealEvent.DealOpened;
import io.saleslore.kernel.deal.DealEvent.DealQuoted;
import io.saleslore.kernel.deal.DealEvent.DealStageChanged;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.vocabulary.DealStage;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The table of deals, one row for each; quotes stay sealed. */
@Component
class DealTable extends ZoneTable {
  private static final String WANTED =
      """
       from private_zone.deal where zone = :zone
      and (cast(:stage as varchar) is null or stage = :stage)
      and (cast(:outcome as varchar) is null or outcome = :outcome)
      and (cast(:anybody as boolean) or customer_id in (:customers))
      """;

  /** A list in SQL has something in it. */
  private static final List<UUID> NOBODY = List.of(new UUID(0, 0));

  /** A deal as stored. */
  record SealedDeal(
      DealId dealId,
      CustomerId customerId,
      ConversationId conversationId,
      Instant openedAt,
      DealStage stage,
      @Nullable SealedText quote,
      Outcome outcome,
      @Nullable Instant closedAt,
      @Nullable Objection lostReason,
      @Nullable SealedText lostNote) {}

  DealTable(JdbcClient jdbc) {
    super(jdbc, "deals", "private_zone.deal", "deal_id");
  }

  void insert(DealOpened event) {
    sql("""
    insert into private_zone.deal
    (deal_id, zone, customer_id, conversation_id, opened_at, outcome)
    values (?, ?, ?, ?, ?, ?)
    """)
        .params(event.dealId().value(), event.zone().value())
        .params(event.customerId().value(), event.conversationId().value())
        .params(Timestamp.from(event.at()), Outcome.UNKNOWN.code())
        .update();
  }

  void quote(DealQuoted event) {
    sql("update private_zone.deal set quote = ? where deal_id = ?")
        .params(event.amount().ciphertext(), event.dealId().value())
        .update();
  }

  void changeStage(DealStageChanged event) {
    sql("update private_zone.deal set stage = ? where deal_id = ?")
        .params(event.stage().code(), event.dealId().value())
        .update();
  }

  void close(DealId deal, Outcome outcome, Instant at) {
    sql("update private_zone.deal set outcome = ?, closed_at = ? where deal_id = ?")
        .params(outcome.code(), Timestamp.from(at), deal.value())
        .update();
  }

  void lose(DealLost event) {
    var reason = event.reason();
    var note = event.note();
    sql("update private_zone.deal set lost_reason = ?, lost_note = ? where deal_id = ?")
        .param(reason == null ? null : reason.code())
        .param(note == null ? null : note.ciphertext())
        .param(event.dealId().value())
        .update();
  }

  Optional<SealedDeal> find(Zone zone, DealId deal) {
    return find(zone, deal.value(), (row, _) -> deal(zone, row));
  }

  /** The next ones that pass, those first that were recorded last. */
  List<SealedDeal> before(Zone zone, DealFilter filter, UUID cursor, int limit) {
    return wanted(
            "select *", zone, filter, "and deal_id < :cursor order by deal_id desc limit :limit")
        .param("cursor", cursor)
        .param("limit", limit)
        .query((row, _) -> deal(zone, row))
        .list();
  }

  long count(Zone zone, DealFilter filter) {
    return wanted("select count(*)", zone, filter, "").query(Long.class).single();
  }

  private static List<UUID> ids(List<CustomerId> customers) {
    return customers.stream().map(CustomerId::value).toList();
  }

  private StatementSpec wanted(String verb, Zone zone, DealFilter filter, String more) {
    return sql(verb + WANTED + more)
        .param("zone", zone.value())
        .param("stage", filter.stage() == null ? null : filter.stage().code())
        .param("outcome", filter.outcome() == null ? null : filter.outcome().code())
        .param("anybody", filter.customers().isEmpty())
        .param("customers", filter.customers().isEmpty() ? NOBODY : ids(filter.customers()));
  }

  /** Of the deal that was opened last in these conversations, where it is quoted. */
  Optional<SealedText> quoteOfOpenDeal(Zone zone, List<ConversationId> conversations) {
    return sql("""
    select * from private_zone.deal where zone = :zone and conversation_id in (:conversations)
    and outcome = 'unknown' order by opened_at desc, deal_id desc fetch first 1 row only
    """)
        .param("zone", zone.value())
        .param("conversations", conversations.stream().map(ConversationId::value).toList())
        .query((row, _) -> deal(zone, row))
        .optional()
        .flatMap(deal -> Optional.ofNullable(deal.quote()));
  }

  private static SealedDeal deal(Zone zone, ResultSet row) throws SQLException {
    var customer = new CustomerId(row.getObject("customer_id", UUID.class));
    var key = KeyId.of(zone, customer);
    var reason = row.getString("lost_reason");
    var closed = row.getTimestamp("closed_at");
    return new SealedDeal(
        new DealId(row.getObject("deal_id", UUID.class)),
        customer,
        new ConversationId(row.getObject("conversation_id", UUID.class)),
        row.getTimestamp("opened_at").toInstant(),
        DealStage.of(row.getString("stage")),
        sealed(key, row.getString("quote")),
        Outcome.of(row.getString("outcome")),
        closed == null ? null : closed.toInstant(),
        reason == null ? null : Objection.of(reason),
        sealed(key, row.getString("lost_note")));
  }

  private static @Nullable SealedText sealed(KeyId key, @Nullable String ciphertext) {
    return ciphertext == null ? null : new SealedText(key, ciphertext);
  }
}
