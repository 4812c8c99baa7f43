package io.saleslore.kernel.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;

/** From the opening of a deal to its close; lower edge included, a month is 30 days. */
public enum CycleLength implements Code {
  UNDER_1_WEEK("under-1-week"),
  FROM_1_TO_4_WEEKS("1-4-weeks"),
  FROM_1_TO_3_MONTHS("1-3-months"),
  OVER_3_MONTHS("over-3-months");

  private final String code;

  CycleLength(String code) {
    this.code = code;
  }

  /**
   * The constant spelled so.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static CycleLength of(String code) {
    return Code.of(CycleLength.class, code);
  }

  @Override
  public String code() {
    return code;
  }
}
