package io.saleslore.kernel.http;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the page behind it, null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
  /** How many items a page holds where the caller does not say. */
  public static final int DEFAULT_LIMIT = 50;

  /** How many items a page holds at most. */
  public static final int MAX_LIMIT = 500;

  /** The cursor before the first page of a list in the order of its ids. */
  public static final String BEFORE_ALL_IDS = "00000000-0000-0000-0000-000000000000";

  /** The cursor before the first page of a list in which the newest ids come first. */
  public static final String AFTER_ALL_IDS = "ffffffff-ffff-ffff-ffff-ffffffffffff";

  /**
   * How many items a page is to hold, 50 where the caller does not say.
   *
   * @throws Rejection.InvalidField unless it is 1 to 500
   */
  public static int limit(@Nullable Integer limit) {
    int size = limit == null ? DEFAULT_LIMIT : limit;
    if (size < 1 || size > MAX_LIMIT) {
      throw new Rejection.InvalidField("limit", "is 1 to " + MAX_LIMIT);
    }
    return size;
  }

  /**
   * Reads a page.
   *
   * @param limit how many items it is to hold, 50 where the caller does not say
   * @param reader reads at most so many items
   * @param cursor the cursor that an item gives
   * @throws Rejection.InvalidField unless the limit is 1 to 500
   */
  public static <T> Page<T> read(
      @Nullable Integer limit, IntFunction<List<T>> reader, Function<T, ?> cursor) {
    int size = limit(limit);
    return of(reader.apply(size + 1), size, cursor);
  }

  /** Cuts what was read, one item more than the limit, to a page. */
  public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, ?> cursor) {
    if (oneMore.size() <= limit) {
      return new Page<>(oneMore, null);
    }
    var items = oneMore.subList(0, limit);
    return new Page<>(items, cursor.apply(items.getLast()).toString());
  }

  /**
   * A page of a short list that was read as a whole.
   *
   * @param cursor the last item of the page before, empty for the first page
   * @throws Rejection.InvalidField if the list has no such item
   */
  public static <T> Page<T> after(
      String cursor, List<T> all, int limit, Function<T, String> cursorOf) {
    int from = 0;
    if (!cursor.isEmpty()) {
      from = all.stream().map(cursorOf).toList().indexOf(cursor) + 1;
      if (from == 0) {
        throw new Rejection.InvalidField("cursor", "is none of this list");
      }
    }
    return of(all.stream().skip(from).limit(limit + 1L).toList(), limit, cursorOf);
  }

  /** The same page with its items as they are shown. */
  public <S> Page<S> map(Function<? super T, ? extends S> shown) {
    return new Page<>(items.stream().<S>map(shown).toList(), next);
  }
}
