package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.anonymizer.held.HeldFacts;
import io.saleslore.anonymizer.saga.AlsoHeld;
import io.saleslore.kernel.id.StoryId;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The editions that stories enter beside the saga's own. */
public final class OpenEditions implements AlsoHeld {
  private final JdbcTemplate jdbc;
  private final Editions editions;
  private final Readings readings;
  private final int own;

  /**
   * Those of this database.
   *
   * @param own the edition that the saga holds facts in anyway
   */
  public OpenEditions(JdbcTemplate jdbc, Editions editions, int own) {
    this.jdbc = jdbc;
    this.editions = editions;
    this.readings = new Readings(jdbc);
    this.own = own;
  }

  @Override
  public void replace(StoryId story, int revision, List<Fact> facts) {
    for (var each : editions.openBeside(own)) {
      if (readings.isNewest(each.number(), story, revision)) {
        new HeldFacts(jdbc, each.number()).replace(story, facts);
      }
    }
  }

  @Override
  public void forget(StoryId story) {
    for (var each : editions.openBeside(own)) {
      readings.close(each.number(), story);
      new HeldFacts(jdbc, each.number()).forget(story);
    }
  }
}
