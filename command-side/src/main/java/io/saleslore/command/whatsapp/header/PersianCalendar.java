package io.saleslore.command.whatsapp.header;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The calendar of Iran in the years of chats. Its leap years follow a cycle of 33 years, which is
 * right from 1343 to 1472 (1964 to 2094); from 1430 on a year is taken for an Islamic one.
 */
final class PersianCalendar {
  private static final int FIRST_YEAR = 1380;
  private static final int LAST_YEAR = 1429;
  private static final int CYCLE = 33;
  private static final LocalDate START = LocalDate.of(2001, 3, 21);

  private PersianCalendar() {}

  static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /**
   * The same day in the common calendar.
   *
   * @throws DateTimeException if there is none such
   */
  static LocalDate date(int year, int month, int day) {
    int longest = month <= 6 ? 31 : month <= 11 || isLeap(year) ? 30 : 29;
    if (month < 1 || month > 12 || day < 1 || day > longest) {
      throw new DateTimeException("no day of this calendar");
    }
    long days = (month - 1) * 30L + Math.min(month - 1, 6) + day - 1;
    for (int before = FIRST_YEAR; before < year; before++) {
      days += isLeap(before) ? 366 : 365;
    }
    return START.plusDays(days);
  }

  private static boolean isLeap(int year) {
    return switch (year % CYCLE) {
      case 1, 5, 9, 13, 17, 22, 26, 30 -> true;
      default -> false;
    };
  }
}
