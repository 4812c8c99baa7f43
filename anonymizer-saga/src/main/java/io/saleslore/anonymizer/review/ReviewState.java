package io.saleslore.anonymizer.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.saleslore.kernel.vocabulary.Code;

/** Where a template is on its way. */
public enum ReviewState implements Code {
  WRITTEN,
  APPROVED,
  REJECTED,
  WITHDRAWN,
  /** Approved, and not read as long as the door refuses something in it. */
  HELD_BACK;

  /** The constant spelled so; see {@link Code#of} for one that does not exist. */
  @JsonCreator
  public static ReviewState of(String code) {
    return Code.of(ReviewState.class, code);
  }
}
