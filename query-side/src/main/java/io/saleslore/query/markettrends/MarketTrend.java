package io.saleslore.query.markettrends;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.query.evidence.CasesBand;
import io.saleslore.query.readmodel.Cell;
import org.jspecify.annotations.Nullable;

/**
 * How often an objection was raised in a month, in bands.
 *
 * @param marketers a lower bound
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MarketTrend(
    String month,
    String objection,
    @Nullable String industry,
    CasesBand raised,
    MarketersBand marketers) {

  static MarketTrend of(Cell cell) {
    var codes = cell.key().codes();
    return new MarketTrend(
        codes.get(0),
        codes.get(1),
        codes.size() == 2 ? null : codes.get(2),
        CasesBand.of(cell.total(Count.RAISED)),
        cell.marketers());
  }
}
