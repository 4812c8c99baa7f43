package io.saleslore.anonymizer.held;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the gate has let out so far, over all editions. */
@Component
public record ReleaseHistory(JdbcClient jdbc) {
  /** Whether it has let nothing out. */
  public boolean isEmpty() {
    return jdbc.sql("select 1 from anonymizer_zone.crowd_opening limit 1")
        .query(Integer.class)
        .optional()
        .isEmpty();
  }

  /** The most releases that any story stands in; where they are noisy, the noise of each is new. */
  public int mostOfOneStory() {
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
