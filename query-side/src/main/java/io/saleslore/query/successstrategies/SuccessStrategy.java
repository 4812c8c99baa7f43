package io.saleslore.query.successstrategies;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.release.Count;
import io.saleslore.query.evidence.CasesBand;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.Rate;
import io.saleslore.query.evidence.Tries;
import io.saleslore.query.readmodel.Cell;
import org.jspecify.annotations.Nullable;

/**
 * One approach as it is shown.
 *
 * @param eased null below 10 cases
 * @param won of those whose outcome is known, null below 10
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SuccessStrategy(
    String approach,
    @Nullable String industry,
    @Nullable Rate eased,
    @Nullable Rate won,
    Evidence evidence) {

  static SuccessStrategy of(Cell cell) {
    var codes = cell.key().codes();
    var tried = tried(cell);
    return new SuccessStrategy(
        codes.getFirst(),
        codes.size() == 1 ? null : codes.get(1),
        Rate.observed(tried),
        Rate.observed(Tries.of(cell, Count.DECIDED, Count.WON)),
        new Evidence(CasesBand.of(tried.cases()), cell.marketers()));
  }

  static Tries tried(Cell cell) {
    return Tries.of(cell, Count.TRIED, Count.EASED);
  }
}
