package io.saleslore.query.conversionanalytics;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.release.Count;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.RoundedRate;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many of the decided were won.
 *
 * @param by what the codes stand for
 * @param won null below 10 cases
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Conversion(String by, List<String> codes, @Nullable RoundedRate won, Evidence evidence) {
  static Conversion of(Cell cell) {
    var decided = Trials.of(cell, Count.DECIDED, Count.WON);
    return new Conversion(
        cell.key().shape(),
        cell.key().codes(),
        RoundedRate.observed(decided),
        Evidence.of(decided.cases(), cell.marketers()));
  }
}
