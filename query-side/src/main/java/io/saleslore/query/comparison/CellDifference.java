package io.saleslore.query.comparison;

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
record CellDifference(
    String id,
    String shape,
    List<String> codes,
    String change,
    @Nullable CellSummary before,
    @Nullable CellSummary after) {

  static CellDifference of(CellPair pair) {
    var key = pair.any().key();
    return new CellDifference(
        key.id(),
        key.shape(),
        key.codes(),
        pair.change(),
        summary(pair.before()),
        summary(pair.after()));
  }

  private static @Nullable CellSummary summary(@Nullable Cell cell) {
    return cell == null ? null : CellSummary.of(cell);
  }
}
