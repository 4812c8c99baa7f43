package io.saleslore.query.successstrategies;

import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.readmodel.CellKey;
import io.saleslore.query.readmodel.ReadModel;
import java.util.List;
import org.springframework.stereotype.Component;

/** Approaches against whatever objection: over all industries, and in each. */
@Component
class SuccessStrategies implements ReadModel {
  static final String OVERALL = "approach";
  static final String BY_INDUSTRY = "approach-industry";

  @Override
  public String name() {
    return "success-strategies";
  }

  @Override
  public List<CellKey> cells(PatternReleased release) {
    if (release.kind() != FactKind.OBJECTION_BY_INDUSTRY) {
      return List.of();
    }
    var codes = release.codes();
    var overall = CellKey.of(OVERALL, codes.get(1));
    return release.level() == Level.PARENT
        ? List.of(overall)
        : List.of(overall, new CellKey(BY_INDUSTRY, codes.subList(1, 3)));
  }
}
