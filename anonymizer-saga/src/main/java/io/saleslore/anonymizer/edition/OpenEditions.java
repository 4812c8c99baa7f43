package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.anonymizer.held.HeldFacts;
import io.saleslore.anonymizer.saga.StoryFacts;
import io.saleslore.kernel.id.StoryId;
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

  @Override
  public void replace(StoryId story, int revision, List<Fact> facts) {
    for (var each : editions.open()) {
      if (readings.isNewest(each.number(), story, revision)) {
        new HeldFacts(jdbc, each.number()).replace(story, facts);
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
}
