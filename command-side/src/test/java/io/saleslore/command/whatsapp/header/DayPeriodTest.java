package io.saleslore.command.whatsapp.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayPeriodTest {
  private static DayPeriod named(String word) {
    return Objects.requireNonNull(DayPeriodNames.find(word), word);
  }

  @ParameterizedTest
  @CsvSource({
    "am, 12, 0",
    "am, 1, 1",
    "am, 11, 11",
    "pm, 12, 12",
    "pm, 1, 13",
    "pm, 11, 23",
    "pm, 13, 13",
    "午前, 0, 0",
    "下午, 9, 21",
    "م, 9, 21",
    "ص, 12, 0"
  })
  void halves_of_the_day_tell_the_hour(String word, int shown, int hour) {
    assertThat(named(word).hour(shown)).isEqualTo(hour);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AM", "a.m.", "A. M.", "a\u00a0m", "\u200eam"})
  void dots_spaces_marks_and_case_make_no_difference(String word) {
    assertThat(named(word)).isEqualTo(DayPeriod.MORNING);
  }

  @Test
  void smaller_parts_of_the_day_are_those_of_the_jdk() {
    assertThat(named("in the evening").hour(8)).isEqualTo(20);
    assertThat(named("noon").hour(12)).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "zork", "uhr", "a word that is far too long for any of them"})
  void other_words_name_no_part_of_the_day(String word) {
    assertThat(DayPeriodNames.find(word)).isNull();
  }

  @Test
  void what_is_said_of_an_hour_in_both_halves_is_vague() {
    assertThat(DayPeriod.ofHour(3).or(DayPeriod.ofHour(15)).isVague()).isTrue();
    assertThat(DayPeriod.ofHour(3).or(DayPeriod.ofHour(16)).isVague()).isFalse();
    assertThat(DayPeriod.MORNING.isVague()).isFalse();
  }

  @Test
  void the_nearer_half_counts_where_neither_holds_the_hour() {
    var night = DayPeriod.ofHour(22).or(DayPeriod.ofHour(23));
    assertThat(night.hour(9)).isEqualTo(21);
    assertThat(night.hour(12)).isZero();
  }
}
