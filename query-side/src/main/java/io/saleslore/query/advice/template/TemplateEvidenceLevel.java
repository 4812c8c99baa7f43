package io.saleslore.query.advice.template;

import io.saleslore.kernel.vocabulary.Code;

/** What the rate of a template rests on, the finest that has evidence. */
public enum TemplateEvidenceLevel implements Code {
  TEMPLATE_OBJECTION,
  TEMPLATE,
  APPROACH,
  NOTHING;

  /** Whether it is the template's own use, not only its approach. */
  public boolean isOwn() {
    return this == TEMPLATE_OBJECTION || this == TEMPLATE;
  }
}
