package io.saleslore.anonymizer.saga;

import io.saleslore.anonymizer.story.ErasableStoryRows;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The sagas that accompany a customer's stories. */
@Component
@Order(3)
final class ErasableSagas extends ErasableStoryRows {
  /** The sagas of a story, whose id is the parameter. */
  static final String OF_STORY =
      """
      sagaId in (select sagaId from anonymizer_zone.association_value_entry
      where associationKey = 'storyId' and associationValue = ?)
      """;

  ErasableSagas(JdbcTemplate jdbc) {
    super(jdbc, "sagas", "anonymizer_zone.saga_entry where " + OF_STORY);
  }

  @Override
  protected Object column(UUID story) {
    return story.toString();
  }
}
