package io.saleslore.command.whatsapp.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersianCalendarTest {
  /** Days of Nowruz and of the last day before it, as Iran's calendar has them. */
  @ParameterizedTest
  @CsvSource({
    "1380, 1, 1, 2001-03-21",
    "1399, 1, 1, 2020-03-20",
    "1399, 12, 30, 2021-03-20",
    "1400, 1, 1, 2021-03-21",
    "1402, 12, 29, 2024-03-19",
    "1403, 1, 1, 2024-03-20",
    "1403, 12, 30, 2025-03-20",
    "1404, 1, 1, 2025-03-21",
    "1403, 7, 1, 2024-09-22"
  })
  void days_are_those_of_the_common_calendar(int year, int month, int day, LocalDate date) {
    assertThat(PersianCalendar.date(year, month, day)).isEqualTo(date);
  }

  @Test
  void every_day_follows_the_one_before() {
    var expected = PersianCalendar.date(1380, 1, 1);
    for (int year = 1380; year <= 1472; year++) {
      for (int month = 1; month <= 12; month++) {
        for (int day = 1; day <= lastDay(year, month); day++) {
          assertThat(PersianCalendar.date(year, month, day)).isEqualTo(expected);
          expected = expected.plusDays(1);
        }
      }
    }
  }

  private static int lastDay(int year, int month) {
    try {
      PersianCalendar.date(year, month, 31);
      return 31;
    } catch (DateTimeException shorter) {
      try {
        PersianCalendar.date(year, month, 30);
        return 30;
      } catch (DateTimeException shortest) {
        return 29;
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1400, 0, 1",
    "1400, 13, 1",
    "1400, 1, 0",
    "1400, 1, 32",
    "1400, 7, 31",
    "1400, 12, 30"
  })
  void other_days_there_are_not(int year, int month, int day) {
    assertThatThrownBy(() -> PersianCalendar.date(year, month, day))
        .isInstanceOf(DateTimeException.class);
  }

  @Test
  void only_years_of_chats_are_known() {
    assertThat(PersianCalendar.isYear(1379)).isFalse();
    assertThat(PersianCalendar.isYear(1380)).isTrue();
    assertThat(PersianCalendar.isYear(1429)).isTrue();
    assertThat(PersianCalendar.isYear(1430)).isFalse();
    assertThat(PersianCalendar.isYear(2024)).isFalse();
  }
}
