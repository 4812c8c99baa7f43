package io.saleslore.query.advice;

import io.saleslore.kernel.vocabulary.Code;

/** Which cell answered, the finest that has evidence. */
enum Level implements Code {
  OBJECTION_APPROACH_INDUSTRY,
  OBJECTION_APPROACH_SIZE,
  OBJECTION_APPROACH_PRICE,
  OBJECTION_APPROACH,
  OBJECTION
}
