package io.saleslore.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the page behind it, null on the last
 */
@JsonInclude
public record Page<T>(List<T> items, @Nullable String next) {
  private static final int DEFAULT_LIMIT = 50;

  /**
   * How many items a page is to hold, 50 where the caller does not say.
   *
   * @throws InvalidParameter unless it is 1 to 500
   */
  public static int limit(@Nullable Integer asked) {
    int limit = asked == null ? DEFAULT_LIMIT : asked;
    if (limit < 1 || limit > 500) {
      throw new InvalidParameter("limit", "is 1 to 500");
    }
    return limit;
  }

  /** Cuts what was read, one item more than the limit, to a page. */
  public static <S, T> Page<T> of(
      List<S> oneMore, int limit, Function<S, String> cursor, Function<S, T> shown) {
    var items = oneMore.subList(0, Math.min(limit, oneMore.size()));
    var next = oneMore.size() <= limit ? null : cursor.apply(items.getLast());
    return new Page<>(items.stream().map(shown).toList(), next);
  }
}
