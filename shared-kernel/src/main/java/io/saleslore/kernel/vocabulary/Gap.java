package io.saleslore.kernel.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Whole days since the last message that went unanswered. */
public enum Gap implements Code {
  SAME_DAY("0"),
  ONE_DAY("1"),
  TWO_DAYS("2"),
  THREE_DAYS("3"),
  FROM_4_TO_6_DAYS("4-6"),
  ONE_WEEK("7"),
  FROM_8_TO_14_DAYS("8-14"),
  FROM_15_TO_30_DAYS("15-30"),
  OVER_30_DAYS("over-30");

  private final String code;

  Gap(String code) {
    this.code = code;
  }

  /**
   * The constant spelled so.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static Gap of(String code) {
    return Code.of(Gap.class, code);
  }

  @Override
  public String code() {
    return code;
  }
}
