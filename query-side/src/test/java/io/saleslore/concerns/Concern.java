package io.saleslore.concerns;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.release.Count;
import io.saleslore.query.readmodel.Cell;
import org.jspecify.annotations.Nullable;

/** How often an objection was raised. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Concern(String objection, @Nullable String industry, long raised) {
  static Concern of(Cell cell) {
    var codes = cell.key().codes();
    return new Concern(
        codes.getFirst(), codes.size() > 1 ? codes.get(1) : null, cell.total(Count.RAISED));
  }
}
