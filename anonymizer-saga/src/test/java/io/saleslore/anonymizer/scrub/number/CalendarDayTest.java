package io.saleslore.anonymizer.scrub.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.span.Recognized;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarDayTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "born on 24.12.1980|born on <DATE>",
        "24/12/80 was it|<DATE> was it",
        "1980-12-24|<DATE>",
        "june 3rd 1990|<DATE>",
        "the 3rd of june|the <DATE>",
        "on 31 dec, 2025 we meet|on <DATE> we meet"
      })
  void a_day_is_hidden_in_figures_and_in_words(String text, String scrubbed) {
    assertThat(Recognized.by(new CalendarDay(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in june we decide",
        "we may 55 times",
        "version 1.2.3 is out",
        "12/24 is half",
        "24.12/1980"
      })
  void a_month_a_version_and_a_share_are_no_day(String text) {
    assertThat(Recognized.by(new CalendarDay(), text)).isEqualTo(text);
  }
}
