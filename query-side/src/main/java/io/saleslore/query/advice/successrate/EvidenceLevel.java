package io.saleslore.query.advice.successrate;

import io.saleslore.kernel.vocabulary.Code;

/** Which cells answered, the finest that have evidence. */
public enum EvidenceLevel implements Code {
  OBJECTION_APPROACH_INDUSTRY,
  OBJECTION_APPROACH_SIZE,
  OBJECTION_APPROACH_PRICE,
  OBJECTION_APPROACH,
  OBJECTION
}
