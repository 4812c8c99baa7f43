package io.saleslore.kernel.http;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list whose length is known.
 *
 * @param next the cursor of the page behind it, null on the last
 * @param total how many items all pages have; null where only reading them all would tell
 */
public record CountedPage<T>(List<T> items, @Nullable String next, @Nullable Long total) {
  /**
   * Reads a page as {@link Page} does.
   *
   * @param total how many items the list has, null where that is not known
   * @throws Rejection.InvalidField unless the limit is 1 to 500
   */
  public static <T> CountedPage<T> read(
      @Nullable Integer limit,
      IntFunction<List<T>> reader,
      Function<T, ?> cursor,
      @Nullable Long total) {
    var page = Page.read(limit, reader, cursor);
    return new CountedPage<>(page.items(), page.next(), total);
  }
}
