package io.saleslore.anonymizer.saga;

import io.saleslore.anonymizer.story.ErasableStoryRows;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the sagas of a customer's stories are found by; goes after the sagas. */
@Component
@Order(4)
final class ErasableSagaAssociations extends ErasableStoryRows {
  ErasableSagaAssociations(JdbcTemplate jdbc) {
    super(
        jdbc,
        "saga-associations",
        "anonymizer_zone.association_value_entry where " + ErasableSagas.OF_STORY);
  }

  @Override
  protected Object column(UUID story) {
    return story.toString();
  }
}
