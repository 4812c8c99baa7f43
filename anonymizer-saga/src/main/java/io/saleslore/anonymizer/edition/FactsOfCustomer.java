package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.saga.StoryFacts;
import io.saleslore.kernel.erasure.ErasableData;
import io.saleslore.kernel.erasure.RelatedIds;
import org.springframework.jdbc.core.JdbcTemplate;

/** The facts that were made of a customer's stories and wait behind the gate, in every edition. */
public final class FactsOfCustomer implements ErasableData {
  private final JdbcTemplate jdbc;
  private final StoryFacts facts;

  /** On the schema anonymizer_zone. */
  public FactsOfCustomer(JdbcTemplate jdbc, StoryFacts facts) {
    this.jdbc = jdbc;
    this.facts = facts;
  }

  @Override
  public String kind() {
    return "held-facts";
  }

  @Override
  public int count(RelatedIds ids) {
    return ids.stories().stream()
        .mapToInt(
            story ->
                jdbc.queryForList(
                        "select count(*) from anonymizer_zone.held_fact where story = ?",
                        Integer.class,
                        story.value())
                    .getFirst())
        .sum();
  }

  @Override
  public int erase(RelatedIds ids) {
    return ids.stories().stream().mapToInt(facts::forget).sum();
  }
}
