package io.saleslore.command.whatsapp.header;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the three numbers of a date are, in their order. */
public enum DateInterpretation {
  /** As in 28/4/2021. */
  DAY_MONTH_YEAR("dmy"),
  /** As in 4/28/2021. */
  MONTH_DAY_YEAR("mdy"),
  /** As in 2021/4/28. */
  YEAR_MONTH_DAY("ymd"),
  /** As in 2021/28/4. */
  YEAR_DAY_MONTH("ydm"),
  /** As in 28/2021/4. */
  DAY_YEAR_MONTH("dym"),
  /** As in 4/2021/28. */
  MONTH_YEAR_DAY("myd");

  private static final int BUDDHIST = 543;

  /** From here on years are those of another calendar, such as Nepal's, and not known here. */
  private static final int FIRST_UNKNOWN_YEAR = 2066;

  /** The year 2552, written short: there was no such chat before. */
  private static final int FIRST_SHORT_BUDDHIST = 52;

  private final String order;

  DateInterpretation(String order) {
    this.order = order;
  }

  /** The orders that a header of this form can be in, likelier ones first. */
  static List<DateInterpretation> of(HeaderForm form) {
    return switch (form.yearPlace()) {
      case 0 -> List.of(YEAR_MONTH_DAY, YEAR_DAY_MONTH);
      case 1 -> List.of(DAY_YEAR_MONTH, MONTH_YEAR_DAY);
      case 2 -> List.of(DAY_MONTH_YEAR, MONTH_DAY_YEAR);
      default -> List.of(DAY_MONTH_YEAR, MONTH_DAY_YEAR, YEAR_MONTH_DAY);
    };
  }

  /** The day that the header names if its numbers are in this order, null where there is none. */
  public @Nullable LocalDate date(Header header) {
    int[] parts = {header.first(), header.second(), header.third()};
    try {
      return date(parts[place('y')], parts[place('m')], parts[place('d')]);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private int place(char part) {
    return order.indexOf(part);
  }

  private static LocalDate date(int year, int month, int day) {
    if (IslamicCalendar.isYear(year)) {
      return IslamicCalendar.date(year, month, day);
    }
    return PersianCalendar.isYear(year)
        ? PersianCalendar.date(year, month, day)
        : LocalDate.of(gregorian(year), month, day);
  }

  boolean means(DateOrder given) {
    return switch (given) {
      case DMY -> place('d') < place('m') && this != YEAR_DAY_MONTH;
      case MDY -> place('m') < place('d') && this != YEAR_MONTH_DAY;
      case YMD -> this == YEAR_MONTH_DAY;
    };
  }

  private static int gregorian(int year) {
    if (year < 100) {
      return year < FIRST_SHORT_BUDDHIST ? 2000 + year : 2500 + year - BUDDHIST;
    }
    int common = year > 2400 ? year - BUDDHIST : year;
    if (common < 1970 || common >= FIRST_UNKNOWN_YEAR) {
      throw new DateTimeException("no year of a chat");
    }
    return common;
  }
}
