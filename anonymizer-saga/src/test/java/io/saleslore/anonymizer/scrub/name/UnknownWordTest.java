package io.saleslore.anonymizer.scrub.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.span.Recognized;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownWordTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "brzeczyk|<PERSON>",
        "yes sowmya here|yes <PERSON> here",
        "its karthikeyan|its <PERSON>"
      })
  void in_a_short_message_a_strange_word_is_a_name(String text, String scrubbed) {
    assertThat(Recognized.by(new UnknownWord(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"mark|<PERSON>", "john|<PERSON>"})
  void a_given_name_alone_is_the_answer_to_who_are_you(String text, String scrubbed) {
    assertThat(Recognized.by(new UnknownWord(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ok", "we have many lamps in our shop sowmya", "so we go"})
  void ordinary_words_and_long_messages_stay(String text) {
    assertThat(Recognized.by(new UnknownWord(), text)).isEqualTo(text);
  }
}
