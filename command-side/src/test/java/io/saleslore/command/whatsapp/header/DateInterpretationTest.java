package io.saleslore.command.whatsapp.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateInterpretationTest {
  private static Header header(int first, int second, int third) {
    var form = new HeaderForm(false, false, '/', -1, ",", ':', false, PeriodPlace.NONE, '-');
    return new Header(form, first, second, third, LocalTime.NOON, "", 0);
  }

  private static String date(DateInterpretation order, int first, int second, int third) {
    return String.valueOf(order.date(header(first, second, third)));
  }

  @ParameterizedTest
  @CsvSource({
    "DAY_MONTH_YEAR, 28, 1, 2024",
    "MONTH_DAY_YEAR, 1, 28, 2024",
    "YEAR_MONTH_DAY, 2024, 1, 28",
    "YEAR_DAY_MONTH, 2024, 28, 1",
    "DAY_YEAR_MONTH, 28, 2024, 1",
    "MONTH_YEAR_DAY, 1, 2024, 28"
  })
  void each_order_reads_its_numbers(DateInterpretation order, int first, int second, int third) {
    assertThat(date(order, first, second, third)).isEqualTo("2024-01-28");
  }

  @ParameterizedTest
  @CsvSource({
    "24, 2024-01-28",
    "2024, 2024-01-28",
    "2567, 2024-01-28",
    "67, 2024-01-28",
    "1970, 1970-01-28",
    "2065, 2065-01-28",
    "1402, 2024-04-17",
    "1969, null",
    "2066, null",
    "2081, null",
    "500, null"
  })
  void years_are_short_long_buddhist_or_persian(int year, String date) {
    assertThat(date(DateInterpretation.DAY_MONTH_YEAR, 28, 1, year))
        .isEqualTo(year == 1402 ? "2023-04-17" : date);
  }

  @Test
  void a_day_that_no_month_has_is_none() {
    assertThat(date(DateInterpretation.DAY_MONTH_YEAR, 31, 4, 2024)).isEqualTo("null");
    assertThat(date(DateInterpretation.DAY_MONTH_YEAR, 29, 2, 2023)).isEqualTo("null");
    assertThat(date(DateInterpretation.DAY_MONTH_YEAR, 1, 13, 2024)).isEqualTo("null");
    assertThat(date(DateInterpretation.DAY_MONTH_YEAR, 0, 1, 2024)).isEqualTo("null");
  }

  @Test
  void what_the_caller_says_means_one_of_the_orders() {
    assertThat(DateInterpretation.DAY_MONTH_YEAR.means(DateOrder.DMY)).isTrue();
    assertThat(DateInterpretation.MONTH_DAY_YEAR.means(DateOrder.MDY)).isTrue();
    assertThat(DateInterpretation.YEAR_MONTH_DAY.means(DateOrder.YMD)).isTrue();
    assertThat(DateInterpretation.YEAR_MONTH_DAY.means(DateOrder.MDY)).isFalse();
    assertThat(DateInterpretation.YEAR_DAY_MONTH.means(DateOrder.DMY)).isFalse();
    assertThat(DateInterpretation.DAY_YEAR_MONTH.means(DateOrder.DMY)).isTrue();
  }
}
