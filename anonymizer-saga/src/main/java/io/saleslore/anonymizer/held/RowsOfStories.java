package io.saleslore.anonymizer.held;

import io.saleslore.kernel.erasure.ErasableData;
import io.saleslore.kernel.erasure.RelatedIds;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows that stand under the id of a customer's story. */
public final class RowsOfStories implements ErasableData {
  private final JdbcTemplate jdbc;
  private final String what;
  private final String where;
  private final Function<UUID, Object> spelled;

  private RowsOfStories(
      JdbcTemplate jdbc, String what, String where, Function<UUID, Object> spelled) {
    this.jdbc = jdbc;
    this.what = what;
    this.where = where;
    this.spelled = spelled;
  }

  /** Stories that could not be read and were set aside. */
  public static RowsOfStories parked(JdbcTemplate jdbc) {
    return new RowsOfStories(
        jdbc, "parked-stories", "anonymizer_zone.parked_story where story = ?", story -> story);
  }

  /** The sagas that accompany stories. */
  public static RowsOfStories sagas(JdbcTemplate jdbc) {
    return new RowsOfStories(
        jdbc,
        "sagas",
        """
        anonymizer_zone.saga_entry where sagaId in
        (select sagaId from anonymizer_zone.association_value_entry
        where associationKey = 'storyId' and associationValue = ?)
        """,
        Object::toString);
  }

  /** By what sagas are found; goes after them. */
  public static RowsOfStories associations(JdbcTemplate jdbc) {
    return new RowsOfStories(
        jdbc,
        "saga-associations",
        """
        anonymizer_zone.association_value_entry where sagaId in
        (select sagaId from anonymizer_zone.association_value_entry
        where associationKey = 'storyId' and associationValue = ?)
        """,
        Object::toString);
  }

  @Override
  public String kind() {
    return what;
  }

  @Override
  public int count(RelatedIds ids) {
    return stories(ids)
        .mapToInt(
            story ->
                jdbc.queryForList("select count(*) from " + where, Integer.class, story).getFirst())
        .sum();
  }

  @Override
  public int erase(RelatedIds ids) {
    return stories(ids).mapToInt(story -> jdbc.update("delete from " + where, story)).sum();
  }

  private Stream<Object> stories(RelatedIds ids) {
    return ids.stories().stream().map(story -> spelled.apply(story.value()));
  }
}
