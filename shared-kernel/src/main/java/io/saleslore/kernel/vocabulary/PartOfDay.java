package io.saleslore.kernel.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Night 22-5, morning 6-10, midday 11-13, afternoon 14-17, evening 18-21, in whole hours. */
public enum PartOfDay implements Code {
  NIGHT,
  MORNING,
  MIDDAY,
  AFTERNOON,
  EVENING;

  /** The part that an hour of the day (0-23) lies in. */
  public static PartOfDay of(int hour) {
    if (hour < 6 || hour >= 22) {
      return NIGHT;
    }
    if (hour < 11) {
      return MORNING;
    }
    if (hour < 14) {
      return MIDDAY;
    }
    return hour < 18 ? AFTERNOON : EVENING;
  }

  /** The constant spelled so; see {@link Code#of} for one that does not exist. */
  @JsonCreator
  public static PartOfDay of(String code) {
    return Code.of(PartOfDay.class, code);
  }
}
