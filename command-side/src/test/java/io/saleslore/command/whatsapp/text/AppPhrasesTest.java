package io.saleslore.command.whatsapp.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppPhrasesTest {
  @ParameterizedTest
  @EnumSource
  void every_section_of_the_file_has_phrases(AppPhrases section) {
    assertThat(section.isIn("")).isFalse();
    assertThat(section.beginning("")).isEmpty();
    assertThat(AppPhrasesTest.phrases(section)).isNotEmpty();
  }

  /** Each phrase of the file begins with itself. */
  private static List<String> phrases(AppPhrases section) {
    var name = "[" + section.name().toLowerCase(Locale.ROOT) + "]";
    try (var in = AppPhrases.class.getResourceAsStream("phrases.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .dropWhile(line -> !line.equals(name))
          .skip(1)
          .takeWhile(line -> !line.startsWith("["))
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void phrases_are_written_as_texts_are_folded(AppPhrases section) {
    for (var phrase : phrases(section)) {
      assertThat(PlainText.folded(phrase)).isEqualTo(phrase.strip());
      assertThat(section.begins(phrase)).as(phrase).isTrue();
      assertThat(section.isIn("xx " + phrase)).as(phrase).isTrue();
    }
  }

  @Test
  void all_phrases_that_a_text_begins_with_are_found() {
    assertThat(AppPhrases.MEDIA.beginning("images omitted")).contains("image", "images");
    assertThat(AppPhrases.MEDIA.begins("thanks")).isFalse();
  }

  @Test
  void a_word_of_the_app_is_not_found_inside_of_another_word() {
    assertThat(AppPhrases.OMITTED.beginsWordIn("image omitted")).isTrue();
    assertThat(AppPhrases.OMITTED.beginsWordIn("omitted")).isTrue();
    assertThat(AppPhrases.OMITTED.beginsWordIn("xomitted")).isFalse();
    assertThat(AppPhrases.OMITTED.beginsWordIn("nothing")).isFalse();
  }
}
