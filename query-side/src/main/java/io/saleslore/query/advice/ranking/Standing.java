package io.saleslore.query.advice.ranking;

import io.saleslore.kernel.vocabulary.Code;

/** Where the data shows an approach to stand against the mean of all approaches to a situation. */
public enum Standing implements Code {
  ABOVE,
  BELOW,
  NOT_SHOWN
}
