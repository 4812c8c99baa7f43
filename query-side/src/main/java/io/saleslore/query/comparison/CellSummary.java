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
  private static final List<Count> CASES =
      List.of(Count.TRIED, Count.USED, Count.SENT, Count.RAISED, Count.DECIDED);
  private static final Map<Count, List<Count>> BASES =
      Map.of(
          Count.EASED, List.of(Count.TRIED, Count.USED),
          Count.REPLIED, List.of(Count.SENT, Count.USED),
          Count.WON, List.of(Count.DECIDED));

  static CellSummary of(Cell cell) {
    var rates = new TreeMap<String, Integer>();
    BASES.forEach(
        (count, bases) -> {
          var tries = Trials.of(cell, counted(cell, bases), count);
          if (tries.cases() >= RoundedRate.FEWEST_CASES) {
            rates.put(count.code(), RoundedRate.percent(tries.rate()));
          }
        });
    return new CellSummary(CasesBand.of(cases(cell)), cell.marketers(), rates);
  }

  static long cases(Cell cell) {
    return cell.total(counted(cell, CASES));
  }

  private static Count counted(Cell cell, List<Count> bases) {
    return bases.stream().filter(each -> cell.total(each) > 0).findFirst().orElse(bases.getFirst());
  }
}
