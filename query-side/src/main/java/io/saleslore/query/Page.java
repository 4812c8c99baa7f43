package io.saleslore.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the page behind it, null on the last
 * @param hidden why nothing is listed, where the disclosure gate is the reason
 */
@JsonInclude
public record Page<T>(
    List<T> items,
    @Nullable String next,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String hidden) {
  /**
   * Said of everything that no release tells of. It is true of one colleague, of nine and of none,
   * and so tells nobody which.
   */
  public static final String HIDDEN = "hidden: too few colleagues";

  private static final int DEFAULT_LIMIT = 50;

  /** A page with nothing to say about the gate. */
  public Page(List<T> items, @Nullable String next) {
    this(items, next, null);
  }

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

  /**
   * A page of a short list that was read as a whole.
   *
   * @param cursor what stands for the last item of the page before, empty for the first page
   * @throws InvalidParameter if the list has no such item
   */
  public static <T> Page<T> behind(
      String cursor, List<T> all, int limit, Function<T, String> cursorOf) {
    int from = 0;
    if (!cursor.isEmpty()) {
      from = all.stream().map(cursorOf).toList().indexOf(cursor) + 1;
      if (from == 0) {
        throw new InvalidParameter("cursor", "is none of this list");
      }
    }
    return of(all.stream().skip(from).limit(limit + 1L).toList(), limit, cursorOf, each -> each);
  }

  /**
   * The same page of what only releases can tell: an empty list, seen from its start, is hidden.
   */
  public Page<T> ofReleases(String cursor) {
    return items.isEmpty() && cursor.isEmpty() ? new Page<>(items, next, HIDDEN) : this;
  }
}
