package io.saleslore.kernel.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;

/** The day of the week in the customer's time. */
public enum Weekday implements Code {
  MON,
  TUE,
  WED,
  THU,
  FRI,
  SAT,
  SUN;

  /** The constant spelled so; see {@link Code#of} for one that does not exist. */
  @JsonCreator
  public static Weekday of(String code) {
    return Code.of(Weekday.class, code);
  }
}
