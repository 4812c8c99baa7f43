package io.saleslore.kernel.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Which try in a row it is without an answer. */
public enum Attempt implements Code {
  FIRST("1"),
  SECOND("2"),
  THIRD("3"),
  FOURTH("4"),
  FIFTH_OR_LATER("5-plus");

  private final String code;

  Attempt(String code) {
    this.code = code;
  }

  /** The constant spelled so; see {@link Code#of} for one that does not exist. */
  @JsonCreator
  public static Attempt of(String code) {
    return Code.of(Attempt.class, code);
  }

  @Override
  public String code() {
    return code;
  }
}
