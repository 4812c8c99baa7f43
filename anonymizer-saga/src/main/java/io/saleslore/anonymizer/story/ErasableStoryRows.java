package io.saleslore.anonymizer.story;

import io.saleslore.kernel.erasure.CustomerDataEraser;
import io.saleslore.kernel.erasure.RelatedIds;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of one table that are found by the id of a customer's story. */
public abstract class ErasableStoryRows implements CustomerDataEraser {
  private final JdbcTemplate jdbc;
  private final String kind;
  private final String where;

  /**
   * Rows that the owner of the table names.
   *
   * @param kind which kind they are, as a certificate names it
   * @param where the table and the condition, with one parameter for the story
   */
  protected ErasableStoryRows(JdbcTemplate jdbc, String kind, String where) {
    this.jdbc = jdbc;
    this.kind = kind;
    this.where = where;
  }

  /** The story's id as the table has it. */
  protected Object column(UUID story) {
    return story;
  }

  @Override
  public final String kind() {
    return kind;
  }

  @Override
  public final int count(RelatedIds ids) {
    return stories(ids)
        .mapToInt(
            story ->
                jdbc.queryForList("select count(*) from " + where, Integer.class, story).getFirst())
        .sum();
  }

  @Override
  public final int erase(RelatedIds ids) {
    return stories(ids).mapToInt(story -> jdbc.update("delete from " + where, story)).sum();
  }

  private Stream<Object> stories(RelatedIds ids) {
    return ids.stories().stream().map(story -> column(story.value()));
  }
}
