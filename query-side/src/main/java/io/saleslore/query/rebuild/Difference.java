package io.saleslore.query.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.query.readmodel.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cell that a rebuild would change.
 *
 * @param change {@code added}, {@code gone} or {@code changed}
 * @param before null where it is added
 * @param after null where it is gone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Difference(
    String id,
    String shape,
    List<String> codes,
    String change,
    @Nullable Shown before,
    @Nullable Shown after) {

  static Difference of(Diff.Pair pair) {
    var key = pair.any().key();
    return new Difference(
        pair.any().id(),
        key.shape(),
        key.codes(),
        pair.change(),
        shown(pair.before()),
        shown(pair.after()));
  }

  private static @Nullable Shown shown(@Nullable Cell cell) {
    return cell == null ? null : Shown.of(cell);
  }
}
