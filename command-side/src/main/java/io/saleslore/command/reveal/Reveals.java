package io.saleslore.command.reveal;

import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.story.StoryRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who asked to read what, who agreed, and until when. */
@Component
class Reveals {
  private static final Duration READABLE = Duration.ofMinutes(15);
  private static final Duration OPEN_TO_APPROVAL = Duration.ofDays(1);

  private final JdbcClient jdbc;

  Reveals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One request to read.
   *
   * @param storyId the story, or null where everything about the customer is asked for
   */
  record Reveal(
      UUID revealId,
      Zone zone,
      CustomerId customerId,
      @Nullable ConversationId conversationId,
      @Nullable StoryId storyId,
      String askedBy,
      Instant askedAt,
      String reason,
      @Nullable String approvedBy,
      @Nullable Instant approvedAt,
      @Nullable Instant readableUntil) {
    Subject subject() {
      return new Subject(zone, customerId);
    }

    @Nullable StoryRef story() {
      return conversationId == null || storyId == null
          ? null
          : new StoryRef(zone, conversationId, storyId);
    }

    /** Does nothing if this officer may read it now. */
    void requireReadable(String officer, Instant now) {
      if (!askedBy.equals(officer)) {
        throw new AskedBySomebodyElse();
      }
      if (readableUntil == null) {
        requireFresh(now);
        throw new NotApproved();
      }
      if (!now.isBefore(readableUntil)) {
        throw new TimeIsOver();
      }
    }

    void requireFresh(Instant now) {
      if (now.isAfter(askedAt.plus(OPEN_TO_APPROVAL))) {
        throw new TimeIsOver();
      }
    }
  }

  static final class NoSuchReveal extends Rejection.NotFound {
    NoSuchReveal() {
      super("there is no such reveal");
    }
  }

  static final class AskedBySomebodyElse extends Rejection.NotAllowed {
    AskedBySomebodyElse() {
      super("only who asked may read it");
    }
  }

  static final class NotApproved extends Rejection.Conflict {
    NotApproved() {
      super("a second officer has not approved it yet");
    }
  }

  static final class NeedsFourEyes extends Rejection.NotAllowed {
    NeedsFourEyes() {
      super("another officer than the one who asked approves it");
    }
  }

  static final class IsApproved extends Rejection.Conflict {
    IsApproved() {
      super("it is approved already");
    }
  }

  static final class TimeIsOver extends Rejection.Gone {
    TimeIsOver() {
      super("the time to read it is over; ask again");
    }
  }

  Reveal require(UUID reveal) {
    return jdbc.sql("select * from private_zone.reveal where reveal_id = ?")
        .param(reveal)
        .query((row, _) -> reveal(row))
        .optional()
        .orElseThrow(NoSuchReveal::new);
  }

  List<Reveal> latest(int limit) {
    return jdbc.sql("select * from private_zone.reveal order by asked_at desc limit ?")
        .param(limit)
        .query((row, _) -> reveal(row))
        .list();
  }

  void ask(Reveal reveal) {
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

  void approve(Reveal reveal, String officer, Instant now) {
    if (reveal.askedBy().equals(officer)) {
      throw new NeedsFourEyes();
    }
    if (reveal.approvedBy() != null) {
      throw new IsApproved();
    }
    reveal.requireFresh(now);
    int approved =
        jdbc.sql(
                """
                update private_zone.reveal
                set approved_by = ?, approved_at = ?, readable_until = ?
                where reveal_id = ? and approved_by is null
                """)
            .params(officer, Timestamp.from(now), Timestamp.from(now.plus(READABLE)))
            .param(reveal.revealId())
            .update();
    if (approved == 0) {
      throw new IsApproved();
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
}
