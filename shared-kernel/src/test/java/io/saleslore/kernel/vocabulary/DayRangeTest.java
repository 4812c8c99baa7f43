package io.saleslore.kernel.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayRangeTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "2, 2",
    "3, 3",
    "4, 4-6",
    "6, 4-6",
    "7, 7",
    "8, 8-14",
    "14, 8-14",
    "15, 15-30",
    "30, 15-30",
    "31, over-30",
    "4000, over-30"
  })
  void each_number_of_days_lies_in_one_gap(long days, String gap) {
    assertThat(Gap.ofDays(days).code()).isEqualTo(gap);
  }

  @ParameterizedTest
  @CsvSource({
    "0, under-1-week",
    "6, under-1-week",
    "7, 1-4-weeks",
    "29, 1-4-weeks",
    "30, 1-3-months",
    "89, 1-3-months",
    "90, over-3-months",
    "4000, over-3-months"
  })
  void each_number_of_days_lies_in_one_length_of_a_cycle(long days, String length) {
    assertThat(CycleLength.ofDays(days).code()).isEqualTo(length);
  }
}
