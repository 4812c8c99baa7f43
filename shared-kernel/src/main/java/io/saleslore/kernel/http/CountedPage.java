package io.saleslore.kernel.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list whose length is known.
 *
 * @param next the cursor of the page behind it, null on the last
 * @param total how many items all pages have; null where only reading them all would tell
 */
public record CountedPage<T>(List<T> items, @Nullable String next, @Nullable Long total) {
  /** The same page beside the length of its list. */
  public static <T> CountedPage<T> of(Page<T> page, @Nullable Long total) {
    return new CountedPage<>(page.items(), page.next(), total);
  }
}
