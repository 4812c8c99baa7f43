package io.saleslore.command.whatsapp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the three numbers of a date are, in their order. */
enum PartOrder {
  DAY_MONTH_YEAR(2, 1, 0),
  MONTH_DAY_YEAR(2, 0, 1),
  YEAR_MONTH_DAY(0, 1, 2),
  YEAR_DAY_MONTH(0, 2, 1),
  DAY_YEAR_MONTH(1, 2, 0),
  MONTH_YEAR_DAY(1, 0, 2);

  private static final int BUDDHIST = 543;

  /** From here on years are those of another calendar, such as Nepal's, and not known here. */
  private static final int FIRST_STRANGE = 2066;

  /** The year 2552, written short: there was no such chat before. */
  private static final int FIRST_SHORT_BUDDHIST = 52;

  private final int year;
  private final int month;
  private final int day;

  PartOrder(int year, int month, int day) {
    this.year = year;
    this.month = month;
    this.day = day;
  }

  /** The orders that a header of this form can be in, likelier ones first. */
  static List<PartOrder> of(HeaderForm form) {
    return switch (form.yearPlace()) {
      case 0 -> List.of(YEAR_MONTH_DAY, YEAR_DAY_MONTH);
      case 1 -> List.of(DAY_YEAR_MONTH, MONTH_YEAR_DAY);
      case 2 -> List.of(DAY_MONTH_YEAR, MONTH_DAY_YEAR);
      default -> List.of(DAY_MONTH_YEAR, MONTH_DAY_YEAR, YEAR_MONTH_DAY);
    };
  }

  /** The day of the calendar, null where there is none such. */
  @Nullable LocalDate date(Header header) {
    int[] parts = {header.first(), header.second(), header.third()};
    try {
      return PersianCalendar.isYear(parts[year])
          ? PersianCalendar.date(parts[year], parts[month], parts[day])
          : LocalDate.of(gregorian(parts[year]), parts[month], parts[day]);
    } catch (DateTimeException e) {
      return null;
    }
  }

  boolean means(DateOrder asked) {
    return switch (asked) {
      case DMY -> day < month && this != YEAR_DAY_MONTH;
      case MDY -> month < day && this != YEAR_MONTH_DAY;
      case YMD -> this == YEAR_MONTH_DAY;
    };
  }

  private static int gregorian(int year) {
    if (year < 100) {
      return year < FIRST_SHORT_BUDDHIST ? 2000 + year : 2500 + year - BUDDHIST;
    }
    int common = year > 2400 ? year - BUDDHIST : year;
    if (common < 1970 || common >= FIRST_STRANGE) {
      throw new DateTimeException("no year of a chat");
    }
    return common;
  }
}
