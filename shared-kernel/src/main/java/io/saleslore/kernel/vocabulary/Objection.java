package io.saleslore.kernel.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;

/** What stands in the way of a yes. */
public enum Objection implements Code {
  BUDGET,
  TIMING,
  AUTHORITY,
  NEED,
  TRUST,
  COMPETITOR,
  COMPLIANCE,
  EFFORT,
  CONTRACT,
  SPEED,
  OTHER;

  /** The constant spelled so; see {@link Code#of} for one that does not exist. */
  @JsonCreator
  public static Objection of(String code) {
    return Code.of(Objection.class, code);
  }
}
