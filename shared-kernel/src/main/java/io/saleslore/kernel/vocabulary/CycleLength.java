package io.saleslore.kernel.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.stream.Stream;

/** From the opening of a deal to its close; lower edge included, a month is 30 days. */
public enum CycleLength implements Code {
  UNDER_1_WEEK(0),
  FROM_1_TO_4_WEEKS(7),
  FROM_1_TO_3_MONTHS(30),
  OVER_3_MONTHS(90);

  private final int firstDay;

  CycleLength(int firstDay) {
    this.firstDay = firstDay;
  }

  /** The constant spelled so; see {@link Code#of} for one that does not exist. */
  @JsonCreator
  public static CycleLength of(String code) {
    return Code.of(CycleLength.class, code);
  }

  /** The length in which this many days lie, which are not negative. */
  public static CycleLength ofDays(long days) {
    return Stream.of(values()).filter(each -> each.firstDay <= days).toList().getLast();
  }
}
