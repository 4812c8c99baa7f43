package io.saleslore.anonymizer.held;

import io.saleslore.kernel.id.StoryId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which reading of a story stands in an edition. The saga and a run over all stories may read the
 * same story at once; the older reading gives way, whoever comes last.
 */
record StoryReadingTable(JdbcTemplate jdbc, int edition) {
  private static final String NEWER =
      "update anonymizer_zone.story_reading set revision = ?"
          + " where edition = ? and story = ? and revision <= ?";

  /** Nobody else writes the story there until the transaction ends. */
  void lock(StoryId story) {
    int locked =
        jdbc.update(
            "update anonymizer_zone.story_reading set revision = revision"
                + " where edition = ? and story = ?",
            edition,
            story.value());
    if (locked == 0) {
      jdbc.update(
          "insert into anonymizer_zone.story_reading (edition, story, revision) values (?, ?, 0)",
          edition,
          story.value());
    }
  }

  /** Nothing says any more that it was read there. */
  void delete(StoryId story) {
    jdbc.update(
        "delete from anonymizer_zone.story_reading where edition = ? and story = ?",
        edition,
        story.value());
  }

  /**
   * Takes the story that was locked there, unless it was not locked or a newer reading is there.
   */
  boolean isNewest(StoryId story, int revision) {
    return jdbc.update(NEWER, revision, edition, story.value(), revision) == 1;
  }

  /** Takes those of the stories that have no newer reading there, in the running transaction. */
  Set<StoryId> newest(Map<StoryId, Integer> revisions) {
    var stories = new ArrayList<>(revisions.keySet());
    var taken =
        changed(
            NEWER,
            stories,
            story -> {
              var revision = revisions.get(story);
              return new Object[] {revision, edition, story.value(), revision};
            });
    stories.removeAll(taken);
    taken.addAll(
        changed(
            """
            insert into anonymizer_zone.story_reading (edition, story, revision)
            select ?, ?, ? where not exists (
              select 1 from anonymizer_zone.story_reading where edition = ? and story = ?)
            """,
            stories,
            story ->
                new Object[] {
                  edition, story.value(), revisions.get(story), edition, story.value()
                }));
    return taken;
  }

  private Set<StoryId> changed(
      String sql, List<StoryId> stories, Function<StoryId, Object[]> values) {
    int[] changes = jdbc.batchUpdate(sql, stories.stream().map(values).toList());
    if (Arrays.stream(changes).anyMatch(each -> each < 0)) {
      throw new IllegalStateException("the driver does not say how many rows have changed");
    }
    var changed = new HashSet<StoryId>();
    for (int i = 0; i < changes.length; i++) {
      if (changes[i] == 1) {
        changed.add(stories.get(i));
      }
    }
    return changed;
  }
}
