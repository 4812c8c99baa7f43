package io.saleslore.kernel.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.saleslore.kernel.vocabulary.Code;

/** How fine a crowd is: a kind's own crowd, or the coarser parent that leftover facts move to. */
public enum Level implements Code {
  CROWD,
  PARENT;

  /** The constant spelled so; see {@link Code#of} for one that does not exist. */
  @JsonCreator
  public static Level of(String code) {
    return Code.of(Level.class, code);
  }
}
