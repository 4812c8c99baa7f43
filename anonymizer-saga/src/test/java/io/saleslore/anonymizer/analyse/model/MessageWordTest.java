package io.saleslore.anonymizer.analyse.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageWordTest {
  @Test
  void words_figures_and_signs_are_seen_where_they_stand() {
    assertThat(MessageWord.of("Why 1,500 \u20ac?! <PERSON>"))
        .containsExactly(
            new MessageWord(0, 3, "why"),
            new MessageWord(4, 9, "9"),
            new MessageWord(10, 11, "\u20ac"),
            new MessageWord(11, 12, "?"),
            new MessageWord(12, 13, "!"),
            new MessageWord(14, 22, "<person>"));
  }

  @ParameterizedTest
  @CsvSource({"DON'T,dont", "It\u2019s,its", "\uff21BC,abc", "50,9", "10:30,9"})
  void case_apostrophes_width_and_figures_make_no_difference(String text, String form) {
    assertThat(MessageWord.of(text)).extracting(MessageWord::form).containsExactly(form);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t", "\u200b"})
  void a_text_of_blanks_has_none(String text) {
    assertThat(MessageWord.of(text)).isEmpty();
  }

  @Test
  void an_apostrophe_alone_is_a_sign() {
    assertThat(MessageWord.of("' \u2019"))
        .extracting(MessageWord::form)
        .containsExactly("'", "\u2019");
  }

  @Test
  void only_letters_make_a_word_of_letters() {
    assertThat(MessageWord.of("ok 9 !"))
        .extracting(MessageWord::isLetters)
        .containsExactly(true, false, false);
  }
}
