package io.saleslore.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a list whose filter no database can apply, since what it looks at is sealed. */
public final class FilteredRead {
  private static final int AT_ONCE = 200;

  private FilteredRead() {}

  /**
   * The next ones that pass, at most so many.
   *
   * @param start behind which to begin, null for the first
   * @param reader reads at most so many rows behind a place
   * @param place of a row
   * @param opener opens rows, all of them at once, and keeps those that pass
   */
  public static <R, P, T> List<T> of(
      @Nullable P start,
      BiFunction<P, Integer, List<R>> reader,
      Function<R, P> place,
      Function<List<R>, List<T>> opener,
      int count) {
    var found = new ArrayList<T>();
    int atOnce = count;
    for (@Nullable P behind = start; ; ) {
      var read = reader.apply(behind, atOnce);
      opener.apply(read).stream().limit((long) count - found.size()).forEach(found::add);
      if (found.size() == count || read.size() < atOnce) {
        return found;
      }
      behind = place.apply(read.getLast());
      atOnce = Math.max(count, AT_ONCE);
    }
  }
}
