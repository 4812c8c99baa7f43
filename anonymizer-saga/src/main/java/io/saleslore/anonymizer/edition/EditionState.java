package io.saleslore.anonymizer.edition;

import io.saleslore.kernel.vocabulary.Code;

/** How far an edition is. */
public enum EditionState implements Code {
  /** Stories are being read into it. */
  MAKING,
  /** All are read, new ones follow, and the gate has looked. */
  READY,
  LIVE,
  /** It was live, is still kept up, and can be gone back to. */
  BEFORE,
  /** Nothing enters it any more. */
  CLOSED
}
