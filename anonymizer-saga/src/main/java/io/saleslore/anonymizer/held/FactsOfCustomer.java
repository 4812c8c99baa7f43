package io.saleslore.anonymizer.held;

import io.saleslore.kernel.erasure.Traces;
import io.saleslore.kernel.erasure.Trail;
import io.saleslore.kernel.id.StoryId;
import org.springframework.jdbc.core.JdbcTemplate;

/** The facts that were made of a customer's stories and wait behind the gate, in every edition. */
public final class FactsOfCustomer implements Traces {
  private final JdbcTemplate jdbc;

  /** On the schema anonymizer_zone. */
  public FactsOfCustomer(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
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
    return trail.stories().stream().mapToInt(this::letGo).sum();
  }

  private int letGo(StoryId story) {
    return jdbc
        .queryForList(
            "select distinct edition from anonymizer_zone.held_fact where story = ?",
            Integer.class,
            story.value())
        .stream()
        .mapToInt(edition -> new HeldFacts(jdbc, edition).forget(story))
        .sum();
  }
}
