package io.saleslore.anonymizer.held;

import io.saleslore.anonymizer.story.ErasableStoryRows;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A customer's stories that could not be read and were set aside. */
@Component
@Order(2)
final class ErasableParkedStories extends ErasableStoryRows {
  ErasableParkedStories(JdbcTemplate jdbc) {
    super(jdbc, "parked-stories", "anonymizer_zone.parked_story where story = ?");
  }
}
