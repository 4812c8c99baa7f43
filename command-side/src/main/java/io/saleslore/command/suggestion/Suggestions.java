package io.saleslore.command.suggestion;

import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.suggestion.SuggestionEvent.SuggestionTaken;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The owner's view of suggestions; the outcome is that of the story which covers the showing. */
@Component
@ProcessingGroup("owner-views")
class Suggestions {
  private static final String WITH_OUTCOME =
      """
      select s.*, (select e.outcome from private_zone.story_end e
        where e.conversation_id = s.conversation_id and e.ended_at >= s.shown_at
        order by e.ended_at fetch first 1 row only) as outcome
      from private_zone.suggestion s
      """;

  private final JdbcClient jdbc;

  Suggestions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What was shown and what was done with it.
   *
   * @param chosen null for none of those offered
   * @param outcome of the story it was shown in, null while that goes on
   * @param eased whether the customer came round after a chosen approach, null while nobody knows
   */
  record Shown(
      UUID suggestionId,
      ConversationId conversationId,
      Instant shownAt,
      Instant takenAt,
      @Nullable Objection objection,
      @Nullable Industry industry,
      @Nullable BusinessSize businessSize,
      List<Approach> offered,
      @Nullable Approach chosen,
      int edition,
      long release,
      @Nullable Outcome outcome,
      @Nullable Boolean eased) {
    Shown with(Optional<Boolean> reaction) {
      return new Shown(
          suggestionId,
          conversationId,
          shownAt,
          takenAt,
          objection,
          industry,
          businessSize,
          offered,
          chosen,
          edition,
          release,
          outcome,
          reaction.orElse(null));
    }
  }

  List<Shown> in(Zone zone, ConversationId conversation, UUID cursor, int limit) {
    return jdbc.sql(
            WITH_OUTCOME
                + "where s.zone = ? and s.conversation_id = ? and s.suggestion_id > ?"
                + " order by s.suggestion_id limit ?")
        .params(zone.value(), conversation.value(), cursor, limit)
        .query((row, _) -> shown(row))
        .list();
  }

  /** Only what was shown to this marketer, whoever owned the zone before. */
  List<Shown> since(Zone zone, StaffId staff, Instant shownAt) {
    return jdbc.sql(
            WITH_OUTCOME
                + "where s.zone = ? and s.staff = ? and s.shown_at >= ? order by s.conversation_id, s.shown_at")
        .params(zone.value(), staff.value(), Timestamp.from(shownAt))
        .query((row, _) -> shown(row))
        .list();
  }

  @EventHandler
  void on(SuggestionTaken event) {
    var receipt = event.receipt();
    jdbc.sql(
            """
            insert into private_zone.suggestion
            (suggestion_id, zone, staff, customer_id, conversation_id, shown_at, taken_at, offered,
             edition, release_number, objection, industry, business_size, chosen)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            receipt.id(),
            event.zone().value(),
            Objects.requireNonNull(receipt.staff()).value(),
            event.customerId().value(),
            event.conversationId().value(),
            Timestamp.from(receipt.time()),
            Timestamp.from(event.at()),
            receipt.offered().stream()
                .map(offer -> offer.approach().code())
                .collect(Collectors.joining(" ")),
            receipt.edition(),
            receipt.release())
        .param(code(receipt.situation().objection()))
        .param(code(receipt.situation().industry()))
        .param(code(receipt.situation().businessSize()))
        .param(code(event.chosen()))
        .update();
  }

  @EventHandler
  void on(CustomerForgotten event) {
    jdbc.sql("delete from private_zone.suggestion where zone = ? and customer_id = ?")
        .params(event.zone().value(), event.customerId().value())
        .update();
  }

  private static Shown shown(ResultSet row) throws SQLException {
    return new Shown(
        row.getObject("suggestion_id", UUID.class),
        new ConversationId(row.getObject("conversation_id", UUID.class)),
        row.getTimestamp("shown_at").toInstant(),
        row.getTimestamp("taken_at").toInstant(),
        read(row, "objection", Objection::of),
        read(row, "industry", Industry::of),
        read(row, "business_size", BusinessSize::of),
        Arrays.stream(row.getString("offered").split(" "))
            .filter(code -> !code.isEmpty())
            .map(Approach::of)
            .toList(),
        read(row, "chosen", Approach::of),
        row.getInt("edition"),
        row.getLong("release_number"),
        read(row, "outcome", Outcome::of),
        null);
  }

  private static <C extends Code> @Nullable C read(
      ResultSet row, String column, Function<String, C> of) throws SQLException {
    var code = row.getString(column);
    return code == null ? null : of.apply(code);
  }

  private static @Nullable String code(@Nullable Code value) {
    return value == null ? null : value.code();
  }
}
