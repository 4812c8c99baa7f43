package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.anonymizer.held.HeldFacts;
import io.saleslore.anonymizer.held.ParkedStories;
import io.saleslore.anonymizer.saga.StoryFacts;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.story.StoryRef;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Facts enter the editions that are open, and are let go of in every edition there ever was. */
public final class OpenEditions implements StoryFacts {
  private final JdbcTemplate jdbc;
  private final Editions editions;
  private final Readings readings;

  /** Those of this database. */
  public OpenEditions(JdbcTemplate jdbc, Editions editions) {
    this.jdbc = jdbc;
    this.editions = editions;
    this.readings = new Readings(jdbc);
  }

  @Override
  public void lock(StoryId story) {
    editions.open().forEach(each -> readings.lock(each.number(), story));
  }

  /** An edition that was begun since the story was locked reads it by itself. */
  @Override
  public void replace(StoryRef ref, int revision, List<Fact> facts) {
    for (var each : editions.open()) {
      if (readings.isNewest(each.number(), ref.storyId(), revision)) {
        new HeldFacts(jdbc, each.number()).replace(ref.storyId(), facts);
        new ParkedStories(jdbc, each.number()).unpark(ref);
      }
    }
  }

  @Override
  public int forget(StoryId story) {
    int forgotten = 0;
    for (var each : editions.all()) {
      readings.lock(each.number(), story);
      forgotten += new HeldFacts(jdbc, each.number()).forget(story);
      readings.forget(each.number(), story);
    }
    return forgotten;
  }

  @Override
  public void park(StoryRef ref, String reason, Instant at) {
    editions.open().forEach(each -> new ParkedStories(jdbc, each.number()).park(ref, reason, at));
  }

  @Override
  public void unpark(StoryRef ref) {
    editions.all().forEach(each -> new ParkedStories(jdbc, each.number()).unpark(ref));
  }

  @Override
  public List<StoryRef> parked() {
    return editions.open().stream()
        .flatMap(each -> new ParkedStories(jdbc, each.number()).all().stream())
        .map(ParkedStories.Parked::ref)
        .distinct()
        .toList();
  }
}
