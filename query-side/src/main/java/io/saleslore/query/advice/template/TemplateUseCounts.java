package io.saleslore.query.advice.template;

import static io.saleslore.query.responsetemplates.ResponseTemplates.BY_OBJECTION;
import static io.saleslore.query.responsetemplates.ResponseTemplates.GENERAL;

import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.evidence.PriorStrength;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.CellKey;
import io.saleslore.query.readmodel.Snapshot;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How often templates were used, and eased. */
final class TemplateUseCounts {
  private final Snapshot uses;
  private final double priorStrength;

  TemplateUseCounts(Snapshot uses) {
    this.uses = uses;
    this.priorStrength =
        PriorStrength.learn(
            uses.shaped(BY_OBJECTION)
                .collect(
                    Collectors.groupingBy(
                        cell -> cell.key().codes().get(1),
                        Collectors.mapping(TemplateUseCounts::trials, Collectors.toList())))
                .values());
  }

  /** How alike templates against the same objection are. */
  double priorStrength() {
    return priorStrength;
  }

  /** Its use against the objection; where that is too little, its use whatever the objection. */
  @Nullable Cell own(TemplateId template, @Nullable Objection objection) {
    var against =
        objection == null
            ? null
            : enough(CellKey.of(BY_OBJECTION, template.code(), objection.code()));
    return against == null ? enough(CellKey.of(GENERAL, template.code())) : against;
  }

  static Trials trials(Cell cell) {
    return Trials.of(cell, Count.USED, Count.EASED);
  }

  private @Nullable Cell enough(CellKey key) {
    var cell = uses.cells().get(key.id());
    return cell == null || !trials(cell).areEnough() ? null : cell;
  }
}
