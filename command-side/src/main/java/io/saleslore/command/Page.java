package io.saleslore.command;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the page behind it, null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
  /** How many items a page holds where the caller does not say. */
  public static final int DEFAULT_LIMIT = 50;

  /**
   * How many items a page is to hold.
   *
   * @throws Rejection.InvalidField unless it is 1 to 500
   */
  public static int limit(@Nullable Integer asked) {
    int limit = asked == null ? DEFAULT_LIMIT : asked;
    if (limit < 1 || limit > 500) {
      throw new Rejection.InvalidField("limit", "is 1 to 500");
    }
    return limit;
  }

  /** Cuts what was read, one row more than the limit, to a page. */
  public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, Object> cursor) {
    if (oneMore.size() <= limit) {
      return new Page<>(oneMore, null);
    }
    var items = oneMore.subList(0, limit);
    return new Page<>(items, cursor.apply(items.getLast()).toString());
  }
}
