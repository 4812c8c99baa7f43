package io.saleslore.query.evidence;

import io.saleslore.kernel.vocabulary.Code;

/** Why something is not answered; never one reason for another. */
public enum Silence implements Code {
  /** No release knows of it: too few colleagues, or none at all. */
  HIDDEN,
  /** Releases know of it, with fewer cases than advice needs. */
  TOO_FEW,
  /** There are enough cases, but they leave too much open. */
  TOO_UNCERTAIN,
  /** Tested on what it had not seen, a prediction was no better than a plain rate. */
  NOT_BETTER_THAN_PLAIN,
  /** The question names no objection and none was seen in its words. */
  NO_OBJECTION
}
