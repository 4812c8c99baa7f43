package io.saleslore.query.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.http.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is made from releases alone.
 *
 * @param next the cursor of the next page, null on the last
 * @param hidden why the list is empty, where the disclosure gate is the reason
 */
@JsonInclude
public record ReleasedPage<T>(
    List<T> items,
    @Nullable String next,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String hidden) {
  /**
   * The answer about anything that no release covers. It is true of one colleague, of nine and of
   * none, so it tells nobody which.
   */
  public static final String HIDDEN = "hidden: too few colleagues";

  /** The page after a cursor; a list that is empty from its start is hidden by the gate. */
  public static <T> ReleasedPage<T> of(Page<T> page, String cursor) {
    boolean isHidden = page.items().isEmpty() && cursor.isEmpty();
    return new ReleasedPage<>(page.items(), page.next(), isHidden ? HIDDEN : null);
  }
}
