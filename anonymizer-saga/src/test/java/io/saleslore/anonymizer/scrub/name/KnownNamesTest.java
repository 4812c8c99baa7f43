package io.saleslore.anonymizer.scrub.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.span.Recognized;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownNamesTest {
  private static final KnownNames NAMES =
      new KnownNames(List.of("John Green", "Blue Lamp Ltd", "Priya"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ask john green or PRIYA|ask <PERSON> or <PERSON>",
        "john wrote|<PERSON> wrote",
        "so says Green|so says <PERSON>",
        "we like Blue Lamp Ltd|we like <ORGANISATION>",
        "blue lamp ltd it is|<ORGANISATION> it is",
        "the Lamp people|the <ORGANISATION> people"
      })
  void a_known_name_is_hidden_as_a_whole_and_in_parts(String text, String scrubbed) {
    assertThat(Recognized.by(NAMES, text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"the green one in blue", "a lamp of johnson", "our ltd is small"})
  void a_part_that_is_a_word_is_a_word_unless_it_has_a_capital(String text) {
    assertThat(Recognized.by(NAMES, text)).isEqualTo(text);
  }

  @Test
  void names_without_letters_hide_nothing() {
    var none = new KnownNames(List.of("", " ", "-", "x"));
    assertThat(Recognized.by(none, "nothing to hide here - y"))
        .isEqualTo("nothing to hide here - y");
  }

  @Test
  void one_letter_is_hidden_only_as_a_whole_name() {
    assertThat(Recognized.by(new KnownNames(List.of("J Green")), "j green and j"))
        .isEqualTo("<PERSON> and j");
  }
}
