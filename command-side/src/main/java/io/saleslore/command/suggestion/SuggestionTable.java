package io.saleslore.command.suggestion;

import static java.util.Objects.requireNonNull;

import io.saleslore.command.ZoneTable;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.suggestion.SuggestionEvent.SuggestionTaken;
import io.saleslore.kernel.vocabulary.Code;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of suggestions, one row for each receipt; codes only. */
@Component
class SuggestionTable extends ZoneTable {
  private static final SuggestionRows ROWS = new SuggestionRows();
  private static final String WITH_OUTCOME =
      """
      select s.*, (select e.outcome from private_zone.story_end e
        where e.conversation_id = s.conversation_id and e.ended_at >= s.shown_at
        order by e.ended_at fetch first 1 row only) as outcome
      from private_zone.suggestion s
      """;

  SuggestionTable(JdbcClient jdbc) {
    super(jdbc, "suggestions", "private_zone.suggestion", "suggestion_id");
  }

  void insert(SuggestionTaken event) {
    var receipt = event.receipt();
    sql("""
    insert into private_zone.suggestion
    (suggestion_id, zone, staff, customer_id, conversation_id, shown_at, taken_at, offered,
     edition, release_number, objection, industry, business_size, chosen, feedback)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """)
        .params(receipt.id(), event.zone().value(), requireNonNull(receipt.staff()).value())
        .params(event.customerId().value(), event.conversationId().value())
        .params(Timestamp.from(receipt.time()), Timestamp.from(event.at()), offered(receipt))
        .params(receipt.edition(), receipt.release())
        .param(code(receipt.situation().objection()))
        .param(code(receipt.situation().industry()))
        .param(code(receipt.situation().businessSize()))
        .param(code(event.chosen()))
        .param(code(event.feedback()))
        .update();
  }

  /** The suggestions in a conversation, each with the outcome of the story it was shown in. */
  List<ShownSuggestion> in(Zone zone, ConversationId conversation, UUID cursor, int limit) {
    return sql(WITH_OUTCOME
            + """
            where s.zone = ? and s.conversation_id = ? and s.suggestion_id > ?
            order by s.suggestion_id limit ?
            """)
        .params(zone.value(), conversation.value(), cursor, limit)
        .query(ROWS)
        .list();
  }

  /** Only what was shown to this marketer, whoever owned the zone before. */
  List<ShownSuggestion> since(Zone zone, StaffId staff, Instant shownAt) {
    return sql(WITH_OUTCOME
            + """
            where s.zone = ? and s.staff = ? and s.shown_at >= ?
            order by s.conversation_id, s.shown_at
            """)
        .params(zone.value(), staff.value(), Timestamp.from(shownAt))
        .query(ROWS)
        .list();
  }

  private static String offered(Receipt receipt) {
    return receipt.offered().stream()
        .map(offer -> offer.approach().code())
        .collect(Collectors.joining(" "));
  }

  private static @Nullable String code(@Nullable Code value) {
    return value == null ? null : value.code();
  }
}
