package io.saleslore.kernel.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.stream.Stream;

/** Whole days since the last message that went unanswered. */
public enum Gap implements Code {
  SAME_DAY("0", 0),
  ONE_DAY("1", 1),
  TWO_DAYS("2", 2),
  THREE_DAYS("3", 3),
  FROM_4_TO_6_DAYS("4-6", 4),
  ONE_WEEK("7", 7),
  FROM_8_TO_14_DAYS("8-14", 8),
  FROM_15_TO_30_DAYS("15-30", 15),
  OVER_30_DAYS("over-30", 31);

  private final String code;
  private final int firstDay;

  Gap(String code, int firstDay) {
    this.code = code;
    this.firstDay = firstDay;
  }

  /** The constant spelled so; see {@link Code#of} for one that does not exist. */
  @JsonCreator
  public static Gap of(String code) {
    return Code.of(Gap.class, code);
  }

  /** The gap in which this many days lie, which are not negative. */
  public static Gap ofDays(long days) {
    return Stream.of(values()).filter(each -> each.firstDay <= days).toList().getLast();
  }

  @Override
  public String code() {
    return code;
  }
}
