package io.saleslore.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a list whose filter no database can apply, since what it looks at is sealed. */
public final class FilteredRead {
  private static final int AT_ONCE = 200;

  private FilteredRead() {}

  /**
   * The next ones that pass, at most so many.
   *
   * @param start behind which to begin, null for the first
   * @param reader reads at most so many behind a place
   */
  public static <T, P> List<T> of(
      @Nullable P start,
      BiFunction<P, Integer, List<T>> reader,
      Function<T, P> place,
      Predicate<T> filter,
      int count) {
    var found = new ArrayList<T>();
    int atOnce = count;
    for (@Nullable P behind = start; ; ) {
      var read = reader.apply(behind, atOnce);
      read.stream().filter(filter).limit((long) count - found.size()).forEach(found::add);
      if (found.size() == count || read.size() < atOnce) {
        return found;
      }
      behind = place.apply(read.getLast());
      atOnce = Math.max(count, AT_ONCE);
    }
  }
}
