package io.saleslore.query.responsetemplates;

import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.readmodel.CellKey;
import io.saleslore.query.readmodel.ReadModel;
import java.util.List;
import org.springframework.stereotype.Component;

/** The use of each template, whatever the objection and against each. */
@Component
public class ResponseTemplates implements ReadModel {
  /** Template; crowds' and parents' releases together. */
  public static final String GENERAL = "template";

  /** Template, objection. */
  public static final String BY_OBJECTION = "template-objection";

  @Override
  public String name() {
    return "response-templates";
  }

  @Override
  public List<CellKey> cells(PatternReleased release) {
    if (release.kind() != FactKind.TEMPLATE_USE) {
      return List.of();
    }
    var general = new CellKey(GENERAL, release.codes().subList(0, 1));
    return release.level() == Level.PARENT
        ? List.of(general)
        : List.of(general, new CellKey(BY_OBJECTION, release.codes()));
  }
}
