package io.saleslore.query.readmodel;

import io.saleslore.kernel.http.Page;
import io.saleslore.query.ReleasedPage;
import io.saleslore.query.Tagged;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** One page of a read model's cells in order of their ids, with its tag. */
public final class CellPage {
  private CellPage() {}

  /**
   * The page behind the cursor.
   *
   * @throws io.saleslore.query.InvalidParameter unless the limit is 1 to 500
   */
  public static <T> ResponseEntity<ReleasedPage<T>> of(
      LiveView view,
      String cursor,
      @Nullable Integer limit,
      Predicate<Cell> wanted,
      Function<Cell, T> shown) {
    int size = Page.limit(limit);
    var cells = view.snapshot().behind(cursor).filter(wanted).limit(size + 1L).toList();
    return Tagged.of(ReleasedPage.of(Page.of(cells, size, Cell::id).map(shown), cursor));
  }
}
