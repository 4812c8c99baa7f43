package io.saleslore.query.objectionpatterns;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.release.Count;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.MonthRange;
import io.saleslore.query.evidence.RoundedRate;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.Cell;
import org.jspecify.annotations.Nullable;

/**
 * One cell as it is shown.
 *
 * @param level which codes it is about
 * @param eased null below 10 cases
 * @param won of those whose outcome is known, null below 10
 * @param months in which stories in it ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ObjectionPattern(
    String objection,
    String approach,
    @Nullable String industry,
    @Nullable String businessSize,
    @Nullable String priceBand,
    String level,
    @Nullable RoundedRate eased,
    @Nullable RoundedRate won,
    Evidence evidence,
    MonthRange months) {
  static ObjectionPattern of(Cell cell) {
    var codes = cell.key().codes();
    var tried = Trials.of(cell, Count.TRIED, Count.EASED);
    return new ObjectionPattern(
        codes.get(0),
        codes.get(1),
        ObjectionPatterns.SHAPES.code(cell, "industry"),
        ObjectionPatterns.SHAPES.code(cell, "businessSize"),
        ObjectionPatterns.SHAPES.code(cell, "priceBand"),
        cell.key().shape(),
        RoundedRate.observed(tried),
        RoundedRate.observed(Trials.of(cell, Count.DECIDED, Count.WON)),
        Evidence.of(tried.cases(), cell.marketers()),
        MonthRange.of(cell.months().firstKey(), cell.months().lastKey()));
  }
}
