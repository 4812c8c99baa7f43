package io.saleslore.anonymizer.held;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.anonymizer.story.StoryReadResult.Read;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.story.StoryRef;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The stories of one edition: the facts of each story's newest reading, and those that could not be
 * read. Every method joins the transaction.
 */
public final class HeldStories {
  private final StoryReadingTable readings;
  private final HeldFacts facts;
  private final ParkedStoryTable parked;

  /** The stories of this edition. */
  public HeldStories(JdbcTemplate jdbc, int edition) {
    this.readings = new StoryReadingTable(jdbc, edition);
    this.facts = new HeldFacts(jdbc, edition);
    this.parked = new ParkedStoryTable(jdbc, edition);
  }

  /** Nobody else writes the story there until the transaction ends. */
  public void lock(StoryId story) {
    readings.lock(story);
  }

  /** Holds the facts of a locked story, unless it was not locked or a newer reading is there. */
  public void hold(StoryRef ref, int revision, List<Fact> made) {
    if (readings.isNewest(ref.storyId(), revision)) {
      facts.replace(ref.storyId(), made);
      unpark(ref);
    }
  }

  /** Holds the facts of all these stories, except where a newer reading is there. */
  public void hold(List<Read> read) {
    var newest =
        readings.newest(read.stream().collect(Collectors.toMap(Read::storyId, Read::revision)));
    if (newest.isEmpty()) {
      return;
    }
    var held = read.stream().filter(each -> newest.contains(each.storyId()));
    facts.replace(newest, held.flatMap(each -> each.facts().stream()).toList());
    parked.delete(newest);
  }

  /** Lets go of everything held of a story; answers how many facts that were. */
  public int forget(StoryId story) {
    lock(story);
    int forgotten = facts.forget(story);
    readings.delete(story);
    return forgotten;
  }

  /** Sets a story aside that cannot be read, or counts one more attempt. */
  public void park(StoryRef ref, String reason, Instant at) {
    parked.park(ref, reason, at);
  }

  /** Takes the story back, where it is parked. */
  public void unpark(StoryRef ref) {
    parked.delete(List.of(ref.storyId()));
  }

  /** All stories that are parked, the one that waits longest first. */
  public List<StoryRef> parked() {
    return parked.all().stream().map(ParkedStoryTable.Parked::ref).toList();
  }
}
