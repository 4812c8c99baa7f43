package io.saleslore.anonymizer.held;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In how many noisy releases a story stands: each of them spends of what it may tell. */
@Component
public record SpentBudget(JdbcClient jdbc) {
  /** The most releases that any story stands in, over all editions; the noise of each is new. */
  public int mostReleasesOfOneStory() {
    return jdbc.sql(
            """
            select coalesce(max(releases), 0) from (
              select count(*) as releases from (
                select distinct edition, story, release_number
                from anonymizer_zone.released_fact) each_once
              group by story) of_stories
            """)
        .query(Integer.class)
        .single();
  }
}
