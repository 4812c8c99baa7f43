package io.saleslore.query.advice;

import io.saleslore.kernel.vocabulary.Code;

/** What an expectation of a template rests on, the finest that has evidence. */
enum TemplateLevel implements Code {
  TEMPLATE_OBJECTION,
  TEMPLATE,
  APPROACH,
  NOTHING;

  boolean isItsOwn() {
    return this == TEMPLATE_OBJECTION || this == TEMPLATE;
  }
}
