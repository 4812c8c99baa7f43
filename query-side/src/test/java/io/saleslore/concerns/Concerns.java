package io.saleslore.concerns;

import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.readmodel.CellDimension;
import io.saleslore.query.readmodel.CellKey;
import io.saleslore.query.readmodel.CellSchema;
import io.saleslore.query.readmodel.ListedReadModel;
import io.saleslore.query.readmodel.Shape;
import java.util.List;
import org.springframework.stereotype.Component;

/** A seventh read model: how often each objection is raised. This folder is all there is of it. */
@Component
class Concerns extends ListedReadModel<Concern> {
  private static final String BY_OBJECTION = "objection";
  private static final String BY_INDUSTRY = "objection-industry";

  Concerns() {
    super(
        "concerns",
        "Shows which objections are raised.",
        CellSchema.of(
            Shape.of(BY_OBJECTION, CellDimension.OBJECTION),
            Shape.of(BY_INDUSTRY, CellDimension.OBJECTION, CellDimension.INDUSTRY)),
        Concern::of);
  }

  @Override
  public List<CellKey> cells(PatternReleased release) {
    return release.kind() == FactKind.CONCERN_BY_INDUSTRY
        ? List.of(
            CellKey.of(BY_OBJECTION, release.codes().getFirst()),
            new CellKey(BY_INDUSTRY, release.codes()))
        : List.of();
  }
}
