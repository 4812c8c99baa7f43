package io.saleslore.anonymizer.held;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.story.StoryRef;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stories of one edition that could not be read, set aside so that the others go on. */
record ParkedStoryTable(JdbcTemplate jdbc, int edition) {
  /**
   * A story set aside.
   *
   * @param reason the class of what was thrown, without its message
   * @param attempts how often reading it has failed
   */
  record Parked(StoryRef ref, String reason, int attempts, Instant since) {}

  /** Sets the story aside, or counts one more attempt. */
  void park(StoryRef ref, String reason, Instant at) {
    int again =
        jdbc.update(
            "update anonymizer_zone.parked_story set reason = ?, attempts = attempts + 1"
                + " where edition = ? and story = ?",
            reason,
            edition,
            ref.storyId().value());
    if (again == 0) {
      jdbc.update(
          """
          insert into anonymizer_zone.parked_story
          (edition, story, zone, conversation, reason, attempts, since) values (?, ?, ?, ?, ?, 1, ?)
          """,
          edition,
          ref.storyId().value(),
          ref.zone().value(),
          ref.conversationId().value(),
          reason,
          ColumnText.time(at));
    }
  }

  /** Takes those of the stories back that are parked. */
  void delete(Collection<StoryId> stories) {
    jdbc.batchUpdate(
        "delete from anonymizer_zone.parked_story where edition = ? and story = ?",
        stories.stream().map(story -> new Object[] {edition, story.value()}).toList());
  }

  /** All of them, the one that waits longest first. */
  List<Parked> all() {
    return jdbc.query(
        """
        select story, zone, conversation, reason, attempts, since
        from anonymizer_zone.parked_story where edition = ? order by since, story
        """,
        (row, _) ->
            new Parked(
                new StoryRef(
                    new Zone(row.getString("zone")),
                    new ConversationId(row.getObject("conversation", UUID.class)),
                    new StoryId(row.getObject("story", UUID.class))),
                row.getString("reason"),
                row.getInt("attempts"),
                row.getObject("since", OffsetDateTime.class).toInstant()),
        edition);
  }
}
