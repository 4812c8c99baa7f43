package io.saleslore.query.markettrends;

import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.readmodel.CellKey;
import io.saleslore.query.readmodel.ReadModel;
import java.util.List;
import org.springframework.stereotype.Component;

/** Concerns raised by month: over all industries, and in each. */
@Component
class MarketTrends implements ReadModel {
  static final String OVERALL = "month-objection";
  static final String BY_INDUSTRY = "month-objection-industry";

  @Override
  public String name() {
    return "market-trends";
  }

  @Override
  public List<CellKey> cells(PatternReleased release) {
    if (release.kind() != FactKind.CONCERN_BY_INDUSTRY) {
      return List.of();
    }
    var month = release.month().toString();
    var objection = release.codes().getFirst();
    var overall = CellKey.of(OVERALL, month, objection);
    return release.level() == Level.PARENT
        ? List.of(overall)
        : List.of(overall, CellKey.of(BY_INDUSTRY, month, objection, release.codes().get(1)));
  }
}
