package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.saga.StoryFacts;
import io.saleslore.kernel.erasure.Traces;
import io.saleslore.kernel.erasure.Trail;
import org.springframework.jdbc.core.JdbcTemplate;

/** The facts that were made of a customer's stories and wait behind the gate, in every edition. */
public final class FactsOfCustomer implements Traces {
  private final JdbcTemplate jdbc;
  private final StoryFacts facts;

  /** On the schema anonymizer_zone. */
  public FactsOfCustomer(JdbcTemplate jdbc, StoryFacts facts) {
    this.jdbc = jdbc;
    this.facts = facts;
  }

  @Override
  public String what() {
    return "held-facts";
  }

  @Override
  public int count(Trail trail) {
    return trail.stories().stream()
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
  public int letGo(Trail trail) {
    return trail.stories().stream().mapToInt(facts::forget).sum();
  }
}
