package io.saleslore.query.advice.template;

import static io.saleslore.query.responsetemplates.ResponseTemplates.BY_OBJECTION;
import static io.saleslore.query.responsetemplates.ResponseTemplates.GENERAL;

import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.evidence.ExponentialDecay;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.CellKey;
import io.saleslore.query.readmodel.Snapshot;
import org.jspecify.annotations.Nullable;

/** How often templates were used, and eased; uses against different objections are not compared. */
record TemplateUseCounts(Snapshot uses, ExponentialDecay decay) {
  /** Its use against the objection, or against whatever objection where none is named. */
  @Nullable Cell cell(TemplateId template, @Nullable Objection objection) {
    var key =
        objection == null
            ? CellKey.of(GENERAL, template.code())
            : CellKey.of(BY_OBJECTION, template.code(), objection.code());
    return uses.cells().get(key.id());
  }

  /** The same as trials, none where no release knows it. */
  Trials trials(TemplateId template, @Nullable Objection objection) {
    var cell = cell(template, objection);
    return cell == null ? Trials.NONE : decay.trials(cell, Count.USED, Count.EASED);
  }
}
