package io.saleslore.command.whatsapp.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderScannerTest {
  private static Header scan(String line) {
    return Objects.requireNonNull(HeaderScanner.scan(line), line);
  }

  private static String body(String line) {
    return line.substring(scan(line).body());
  }

  @Test
  void the_parts_of_a_header_are_told_apart() {
    var header = scan("28/01/24, 21:05 - john: hello");
    assertThat(List.of(header.first(), header.second(), header.third())).containsExactly(28, 1, 24);
    assertThat(header.time()).isEqualTo(LocalTime.of(21, 5));
    assertThat(header.word()).isEmpty();
    assertThat(body("28/01/24, 21:05 - john: hello")).isEqualTo("john: hello");
    assertThat(header.form())
        .isEqualTo(new HeaderForm(false, false, '/', -1, ",", ':', false, PeriodPlace.NONE, '-'));
  }

  @Test
  void a_header_in_brackets_has_seconds_and_a_four_digit_year() {
    var header = scan("[2024/1/28 下午9:05:07] john: hello");
    assertThat(header.time()).isEqualTo(LocalTime.of(21, 5, 7));
    assertThat(header.form())
        .isEqualTo(
            new HeaderForm(true, false, '/', 0, "", ':', true, PeriodPlace.BEFORE_TIME, ']'));
  }

  @Test
  void the_time_may_stand_first() {
    var header = scan("9:05 PM, 28.1.2024 - hello");
    assertThat(header.form().timeFirst()).isTrue();
    assertThat(header.form().period()).isEqualTo(PeriodPlace.BEHIND_TIME);
    assertThat(header.form().yearPlace()).isEqualTo(2);
    assertThat(header.time()).isEqualTo(LocalTime.of(21, 5));
  }

  @Test
  void hours_may_be_separated_by_words() {
    assertThat(scan("2024-01-28 21 h 05 min 07 s - x").time()).isEqualTo(LocalTime.of(21, 5, 7));
    assertThat(scan("28.01.2024 um 21:05 Uhr - x").form().between()).isEqualTo("word");
    assertThat(scan("28.01.2024, um 21:05 - x").form().between()).isEqualTo(",word");
  }

  @Test
  void an_unknown_word_beside_the_time_is_kept_and_a_known_one_is_not() {
    assertThat(scan("25/3/24, 2:05 zork - x").word()).isEqualTo("zork");
    assertThat(scan("25/3/24 zork 2:05 - x").word()).isEqualTo("zork");
    assertThat(scan("25/3/24, 2:05 Uhr - x").word()).isEmpty();
    assertThat(scan("25/3/24, 2:05 pm - x").word()).isEmpty();
  }

  @Test
  void a_japanese_year_counts_from_its_era() {
    assertThat(scan("[R6/1/28 21:05:07] x").first()).isEqualTo(2024);
    assertThat(scan("[R6/1/28 21:05:07] x").form().yearPlace()).isZero();
  }

  @Test
  void digits_of_any_script_and_marks_anywhere_are_read() {
    var header = scan("\u200f٢٨\u200f/١\u200f/٢٠٢٤، ٩:٠٥ م - x");
    assertThat(List.of(header.first(), header.second(), header.third()))
        .containsExactly(28, 1, 2024);
    assertThat(header.time()).isEqualTo(LocalTime.of(21, 5));
  }

  @Test
  void the_mark_in_front_of_a_message_stays_with_it() {
    assertThat(body("[28/01/24, 21:05:00] \u200ejohn")).isEqualTo("\u200ejohn");
    assertThat(body("28/01/24, 21:05 -   john")).isEqualTo("john");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "john: hello",
        "28/01/24",
        "28/01/24, 25:05 - x",
        "28/01/24, 21:60 - x",
        "28/01/24, 21:05:60 - x",
        "28/01/24, 21:05-x",
        "28/01/2024/7, 21:05 - x",
        "123/01/24, 21:05 - x",
        "28/01.24, 21:05 - x",
        "2024/2024/1, 21:05 - x",
        "[28/01/24, 21:05 - x",
        "28/01/24, 2105 - x",
        "at 28/01/24, 21:05 - x",
        "28/01/24 21 of 05 - x"
      })
  void a_line_that_begins_otherwise_has_no_header(String line) {
    assertThat(HeaderScanner.scan(line)).isNull();
  }

  @Test
  void without_anything_that_closes_it_a_header_is_loose() {
    assertThat(scan("28. 1. 2024. 21:05:00 john: hello").form().isLoose()).isTrue();
    assertThat(scan("28.01.24 21.05.00: john").form().isLoose()).isFalse();
  }

  @Test
  void forms_that_differ_only_in_what_stands_beside_the_time_are_alike() {
    var plain = scan("28/01/24, 9:05 - x").form();
    var withPeriod = scan("28/01/24, 9:05 pm - x").form();
    var dotted = scan("28.01.24, 9:05 - x").form();
    assertThat(plain.differsInWordsOnly(withPeriod)).isTrue();
    assertThat(plain.differsInWordsOnly(dotted)).isFalse();
    assertThat(withPeriod.hasPeriod()).isTrue();
    assertThat(plain.hasPeriod()).isFalse();
  }
}
