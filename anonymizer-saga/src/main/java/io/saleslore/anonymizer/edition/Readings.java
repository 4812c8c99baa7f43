package io.saleslore.anonymizer.edition;

import io.saleslore.kernel.id.StoryId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which reading of a story stands in an edition. The saga and a run over all stories may read the
 * same story at once; the older reading gives way, whoever comes last.
 */
final class Readings {
  private final JdbcTemplate jdbc;

  Readings(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Lets no reading in any more, also none that was begun before. */
  void close(int edition, StoryId story) {
    isNewest(edition, story, Integer.MAX_VALUE);
  }

  /** Takes the story in the running transaction unless a newer reading stands there. */
  boolean isNewest(int edition, StoryId story, int revision) {
    int taken =
        jdbc.update(
            "update anonymizer_zone.story_reading set revision = ?"
                + " where edition = ? and story = ? and revision <= ?",
            revision,
            edition,
            story.value(),
            revision);
    return taken == 1
        || jdbc.update(
                """
                insert into anonymizer_zone.story_reading (edition, story, revision)
                select ?, ?, ? where not exists (
                  select 1 from anonymizer_zone.story_reading where edition = ? and story = ?)
                """,
                edition,
                story.value(),
                revision,
                edition,
                story.value())
            == 1;
  }
}
