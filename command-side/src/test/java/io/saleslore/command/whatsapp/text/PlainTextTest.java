package io.saleslore.command.whatsapp.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  @Test
  void invisible_marks_are_removed_and_the_rest_stays() {
    assertThat(InvisibleMarks.remove("\u200ehi \u202aJohn\u202c\ufeff")).isEqualTo("hi John");
    var plain = "nothing invisible";
    assertThat(InvisibleMarks.remove(plain)).isSameAs(plain);
    assertThat(InvisibleMarks.remove("\u200e\u200f")).isEmpty();
  }

  @Test
  void joiners_inside_of_words_and_emoji_are_no_marks() {
    assertThat(InvisibleMarks.isInvisible('\u200d')).isFalse();
    assertThat(InvisibleMarks.isInvisible('\u200c')).isFalse();
  }

  @Test
  void the_app_speaks_where_its_mark_comes_first() {
    assertThat(InvisibleMarks.beginsWithAppMark("\u200eimage omitted")).isTrue();
    assertThat(InvisibleMarks.beginsWithAppMark(" \u202a\u200eimage omitted")).isTrue();
    assertThat(InvisibleMarks.beginsWithAppMark("image\u200e omitted")).isFalse();
    assertThat(InvisibleMarks.beginsWithAppMark("\u200fimage")).isFalse();
    assertThat(InvisibleMarks.beginsWithAppMark("")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {" hi ", "\u00a0hi\u202f", "\u200e hi\u200f\n", "\t\r\nhi", "hi"})
  void text_is_trimmed_of_blanks_and_marks_of_any_kind(String written) {
    assertThat(PlainText.trimmed(written)).isEqualTo("hi");
  }

  @Test
  void folded_texts_are_compared_whatever_their_case_and_apostrophes() {
    assertThat(PlainText.folded(" You\u00a0Can’t \u200eJOIN")).isEqualTo("you can't join");
    assertThat(PlainText.folded("l\u02bcimage")).isEqualTo("l'image");
  }

  @Test
  void the_first_line_ends_at_its_break() {
    assertThat(PlainText.firstLine("one\ntwo")).isEqualTo("one");
    assertThat(PlainText.firstLine("one")).isEqualTo("one");
    assertThat(PlainText.firstLine("\ntwo")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'', 0", "'  ', 0", "one, 1", "' one  two ', 2", "'one\ttwo\nthree', 3"})
  void words_are_counted(String text, int words) {
    assertThat(PlainText.countWords(text)).isEqualTo(words);
  }
}
