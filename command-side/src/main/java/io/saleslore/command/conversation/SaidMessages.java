package io.saleslore.command.conversation;

import io.saleslore.kernel.conversation.ConversationCommand.SealedMessage;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecognised;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecorded;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.id.ConversationId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which messages are there, so that the same one is recorded once, whether exports or webhooks
 * bring it and however often. Rows of a chat lie in the order of its time: a part of an export is
 * looked up and written in one place.
 */
@Component
@ProcessingGroup("owner-views")
public class SaidMessages {
  private static final int AT_ONCE = 500;

  /** Two lookups are cheaper than reading what lies between. */
  private static final long APART = Duration.ofDays(7).toMinutes();

  private final JdbcTemplate table;
  private final JdbcClient jdbc;

  SaidMessages(JdbcTemplate table) {
    this.table = table;
    this.jdbc = JdbcClient.create(table);
  }

  /** A message of an export that no webhook has told of. */
  public record Untold(Instant sentAt, String messageKey) {}

  private record Row(ConversationId conversation, SaidKey key, Instant sentAt) {}

  /** Those messages of an export that are not there. */
  public List<SealedMessage> fresh(ConversationId conversation, List<SealedMessage> exported) {
    var fresh = new LinkedHashMap<SaidKey, SealedMessage>();
    exported.forEach(message -> fresh.put(SaidKey.of(message.dedupeKey()), message));
    var minutes = fresh.keySet().stream().map(SaidKey::minute).distinct().sorted().toList();
    for (int from = 0, to = 0; from < minutes.size(); from = to) {
      do {
        to++;
      } while (to < minutes.size() && minutes.get(to) - minutes.get(to - 1) < APART);
      strike(conversation, minutes.subList(from, to), fresh);
    }
    return List.copyOf(fresh.values());
  }

  private void strike(
      ConversationId conversation, SequencedCollection<Long> minutes, Map<SaidKey, ?> fresh) {
    jdbc.sql(
            """
            select at_minute, content, occurrence from private_zone.said
            where conversation_id = ? and at_minute >= ? and at_minute <= ?
            """)
        .params(conversation.value(), minutes.getFirst(), minutes.getLast())
        .query(
            row -> {
              fresh.remove(new SaidKey(row.getLong(1), row.getString(2), row.getInt(3)));
            });
  }

  /** The first message with this content of which no webhook has told. */
  public Optional<Untold> untold(ConversationId conversation, Instant at, String content) {
    return jdbc.sql(
            """
            select occurrence, sent_at from private_zone.said
            where conversation_id = ? and at_minute = ? and content = ? and told = false
            order by occurrence limit 1
            """)
        .params(conversation.value(), SaidKey.minute(at), content)
        .query(
            (row, _) ->
                new Untold(
                    row.getTimestamp(2).toInstant(),
                    new SaidKey(SaidKey.minute(at), content, row.getInt(1)).toString()))
        .optional();
  }

  /** Notes one that a webhook told of, in the running transaction. */
  public void told(ConversationId conversation, Instant at, String content) {
    jdbc.sql(
            """
            insert into private_zone.said
            (conversation_id, at_minute, content, occurrence, sent_at, told)
            select ?, ?, ?, coalesce(max(occurrence), 0) + 1, ?, true from private_zone.said
            where conversation_id = ? and at_minute = ? and content = ?
            """)
        .params(conversation.value(), SaidKey.minute(at), content, Timestamp.from(at))
        .params(conversation.value(), SaidKey.minute(at), content)
        .update();
  }

  @EventHandler
  void on(MessageRecorded event) {
    if (SaidKey.isOne(event.dedupeKey())) {
      newRows().add(new Row(event.conversationId(), SaidKey.of(event.dedupeKey()), event.sentAt()));
    }
  }

  @EventHandler
  void on(MessageRecognised event) {
    var key = SaidKey.of(event.messageKey());
    int found =
        jdbc.sql(
                """
                update private_zone.said set told = true
                where conversation_id = ? and at_minute = ? and content = ? and occurrence = ?
                and told = false
                """)
            .params(event.conversationId().value(), key.minute(), key.content(), key.occurrence())
            .update();
    if (found == 0) {
      throw new OptimisticLockingFailureException("another webhook told of this message first");
    }
  }

  @EventHandler
  void on(CustomerForgotten event) {
    if (event.conversationId() != null) {
      jdbc.sql("delete from private_zone.said where conversation_id = ?")
          .param(event.conversationId().value())
          .update();
    }
  }

  /** What a unit of work adds, written as one at its end. */
  private List<Row> newRows() {
    var work = CurrentUnitOfWork.get();
    return work.getOrComputeResource(
        SaidMessages.class.getName(),
        _ -> {
          var rows = new ArrayList<Row>();
          work.onPrepareCommit(_ -> insert(rows));
          return rows;
        });
  }

  private void insert(List<Row> rows) {
    table.batchUpdate(
        """
        insert into private_zone.said
        (conversation_id, at_minute, content, occurrence, sent_at, told) values (?, ?, ?, ?, ?, false)
        """,
        rows,
        AT_ONCE,
        (into, row) -> {
          into.setObject(1, row.conversation().value());
          into.setLong(2, row.key().minute());
          into.setString(3, row.key().content());
          into.setInt(4, row.key().occurrence());
          into.setTimestamp(5, Timestamp.from(row.sentAt()));
        });
  }
}
