package io.saleslore.command.reveal;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who asked to read what, who agreed, and until when. */
@Component
record RevealTable(JdbcClient jdbc) {
  Reveal require(UUID reveal) {
    return jdbc.sql("select * from private_zone.reveal where reveal_id = ?")
        .param(reveal)
        .query((row, _) -> reveal(row))
        .optional()
        .orElseThrow(RevealRefused.NoSuchReveal::new);
  }

  List<Reveal> all() {
    return jdbc.sql("select * from private_zone.reveal").query((row, _) -> reveal(row)).list();
  }

  List<Reveal> latest(int limit) {
    return jdbc.sql("select * from private_zone.reveal order by asked_at desc limit ?")
        .param(limit)
        .query((row, _) -> reveal(row))
        .list();
  }

  void add(Reveal reveal) {
    jdbc.sql(
            """
            insert into private_zone.reveal
            (reveal_id, zone, customer_id, conversation_id, story_id, asked_by, asked_at, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(reveal.revealId(), reveal.zone().value(), reveal.customerId().value())
        .param(reveal.conversationId() == null ? null : reveal.conversationId().value())
        .param(reveal.storyId() == null ? null : reveal.storyId().value())
        .params(reveal.askedBy(), Timestamp.from(reveal.askedAt()), reveal.reason())
        .update();
  }

  /**
   * Writes the approval down.
   *
   * @throws RevealRefused.IsApproved if another was faster
   */
  void approve(Reveal approved) {
    int changed =
        jdbc.sql(
                """
                update private_zone.reveal
                set approved_by = ?, approved_at = ?, readable_until = ?
                where reveal_id = ? and approved_by is null
                """)
            .param(approved.approvedBy())
            .param(timestamp(approved.approvedAt()))
            .param(timestamp(approved.readableUntil()))
            .param(approved.revealId())
            .update();
    if (changed == 0) {
      throw new RevealRefused.IsApproved();
    }
  }

  private static Reveal reveal(ResultSet row) throws SQLException {
    var conversation = row.getObject("conversation_id", UUID.class);
    var story = row.getObject("story_id", UUID.class);
    return new Reveal(
        row.getObject("reveal_id", UUID.class),
        new Zone(row.getString("zone")),
        new CustomerId(row.getObject("customer_id", UUID.class)),
        conversation == null ? null : new ConversationId(conversation),
        story == null ? null : new StoryId(story),
        row.getString("asked_by"),
        row.getTimestamp("asked_at").toInstant(),
        row.getString("reason"),
        row.getString("approved_by"),
        instant(row.getTimestamp("approved_at")),
        instant(row.getTimestamp("readable_until")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
