package io.saleslore.command.whatsapp.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
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

  private static List<String> phrases(AppPhrases section) {
    var subject = section.name().toLowerCase(Locale.ROOT);
    return AppWords.table().values().stream()
        .flatMap(language -> language.getOrDefault(subject, List.of()).stream())
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void phrases_are_written_as_texts_are_folded(AppPhrases section) {
    for (var phrase : phrases(section)) {
      assertThat(PlainText.folded(phrase)).isEqualTo(phrase);
      assertThat(section.isIn("xx " + phrase)).as(phrase).isTrue();
      assertThat(section.begins(phrase) || section == AppPhrases.TOLD).as(phrase).isTrue();
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

  @Test
  void a_notice_ends_with_whole_words_behind_a_name() {
    assertThat(AppPhrases.LEFT.ends("john left")).isTrue();
    assertThat(AppPhrases.LEFT.ends("left")).isFalse();
    assertThat(AppPhrases.LEFT.ends("john cleft")).isFalse();
    assertThat(AppPhrases.LEFT.ends("라비님이 나갔습니다")).isTrue();
  }
}
