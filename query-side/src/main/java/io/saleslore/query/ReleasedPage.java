package io.saleslore.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.http.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what only releases can tell.
 *
 * @param next the cursor of the page behind it, null on the last
 * @param hidden why nothing is listed, where the disclosure gate is the reason
 */
@JsonInclude
public record ReleasedPage<T>(
    List<T> items,
    @Nullable String next,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String hidden) {
  /**
   * Said of everything that no release tells of. It is true of one colleague, of nine and of none,
   * and so tells nobody which.
   */
  public static final String HIDDEN = "hidden: too few colleagues";

  /** The page behind a cursor; an empty list, seen from its start, is hidden by the gate. */
  public static <T> ReleasedPage<T> of(Page<T> page, String cursor) {
    boolean isHidden = page.items().isEmpty() && cursor.isEmpty();
    return new ReleasedPage<>(page.items(), page.next(), isHidden ? HIDDEN : null);
  }
}
