package io.saleslore.kernel.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.saleslore.kernel.vocabulary.Code;

/** How many different marketers stand behind a release, coarsely. */
public enum MarketersBand implements Code {
  FROM_5_TO_9("5-9"),
  FROM_10_TO_19("10-19"),
  FROM_20_TO_49("20-49"),
  FROM_50("50-plus");

  private final String code;

  MarketersBand(String code) {
    this.code = code;
  }

  /**
   * The band of a number of marketers.
   *
   * @throws IllegalArgumentException below 5: no release stands on so few
   */
  public static MarketersBand of(int marketers) {
    if (marketers < 5) {
      throw new IllegalArgumentException("no release stands on fewer than 5 marketers");
    }
    if (marketers < 10) {
      return FROM_5_TO_9;
    }
    if (marketers < 20) {
      return FROM_10_TO_19;
    }
    return marketers < 50 ? FROM_20_TO_49 : FROM_50;
  }

  /**
   * The constant spelled so.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static MarketersBand of(String code) {
    return Code.of(MarketersBand.class, code);
  }

  @Override
  public String code() {
    return code;
  }
}
