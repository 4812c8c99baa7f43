package io.saleslore.query.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.query.evidence.CasesBand;
import io.saleslore.query.evidence.RoundedRate;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.Cell;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A cell as everybody may see it: rounded, and in bands.
 *
 * @param rates in whole per cents by the count they are of, where there are ten cases or more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CellSummary(CasesBand cases, MarketersBand marketers, Map<String, Integer> rates) {
  private static final Map<Count, List<Count>> BASES =
      Map.of(
          Count.EASED, List.of(Count.TRIED, Count.USED),
          Count.REPLIED, List.of(Count.SENT, Count.USED),
          Count.WON, List.of(Count.DECIDED));

  static CellSummary of(Cell cell) {
    var rates = new TreeMap<String, Integer>();
    BASES.forEach(
        (count, bases) -> {
          var tries = Trials.of(cell, CountedCases.counted(cell, bases), count);
          if (tries.cases() >= RoundedRate.FEWEST_CASES) {
            rates.put(count.code(), RoundedRate.percent(tries.rate()));
          }
        });
    return new CellSummary(CasesBand.of(CountedCases.of(cell)), cell.marketers(), rates);
  }
}
