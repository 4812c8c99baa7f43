package io.saleslore.kernel.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.saleslore.kernel.vocabulary.Code;

/** What a fact says yes or no to, and a release sums up. */
public enum Count implements Code {
  TRIED,
  EASED,
  DECIDED,
  WON,
  RAISED,
  SENT,
  REPLIED,
  USED;

  /** The constant spelled so; see {@link Code#of} for one that does not exist. */
  @JsonCreator
  public static Count of(String code) {
    return Code.of(Count.class, code);
  }
}
