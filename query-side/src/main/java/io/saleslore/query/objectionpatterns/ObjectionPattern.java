package io.saleslore.query.objectionpatterns;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.release.Count;
import io.saleslore.query.evidence.CasesBand;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.Rate;
import io.saleslore.query.evidence.Tries;
import io.saleslore.query.readmodel.Cell;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One cell as it is shown.
 *
 * @param level which codes it is about
 * @param eased null below 10 cases
 * @param won of those whose outcome is known, null below 10
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ObjectionPattern(
    String objection,
    String approach,
    @Nullable String industry,
    @Nullable String businessSize,
    @Nullable String priceBand,
    String level,
    @Nullable Rate eased,
    @Nullable Rate won,
    Evidence evidence,
    Months months) {

  /** The first and the last month that stories in it ended in, as in {@code 2026-03}. */
  record Months(String first, String last) {
    static Months of(Cell cell) {
      return new Months(text(cell.months().firstKey()), text(cell.months().lastKey()));
    }

    private static String text(YearMonth month) {
      return month.toString();
    }
  }

  static ObjectionPattern of(Cell cell) {
    var codes = cell.key().codes();
    var tried = Tries.of(cell, Count.TRIED, Count.EASED);
    return new ObjectionPattern(
        codes.get(0),
        codes.get(1),
        ObjectionPatterns.SHAPES.code(cell, "industry"),
        ObjectionPatterns.SHAPES.code(cell, "businessSize"),
        ObjectionPatterns.SHAPES.code(cell, "priceBand"),
        cell.key().shape(),
        Rate.observed(tried),
        Rate.observed(Tries.of(cell, Count.DECIDED, Count.WON)),
        new Evidence(CasesBand.of(tried.cases()), cell.marketers()),
        Months.of(cell));
  }
}
