package io.saleslore.command.whatsapp.header;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;

/** The Islamic calendar as phones in Saudi Arabia show it (Umm al-Qura), in the years of chats. */
final class IslamicCalendar {
  private static final int FIRST_YEAR = 1430;
  private static final int LAST_YEAR = 1480;

  private IslamicCalendar() {}

  static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /**
   * The same day in the common calendar.
   *
   * @throws DateTimeException if there is none such
   */
  static LocalDate date(int year, int month, int day) {
    return LocalDate.from(HijrahDate.of(year, month, day));
  }
}
