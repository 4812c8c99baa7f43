package io.saleslore.anonymizer.scrub.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.span.Recognized;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntroducedNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "my name is stone|my name is <PERSON>",
        "i'm karthik from sales|i'm <PERSON> from sales",
        "this is mark smith speaking|this is <PERSON> speaking",
        "call me priya|call me <PERSON>",
        "her name maria|her name <PERSON>"
      })
  void what_comes_after_an_introduction_is_a_name(String text, String scrubbed) {
    assertThat(Recognized.by(new IntroducedName(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"raj kumar is my name|<PERSON> is my name"})
  void so_is_what_comes_before_one(String text, String scrubbed) {
    assertThat(Recognized.by(new IntroducedName(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "dear mark, thanks|dear <PERSON>, thanks",
        "hi john smith how are you|hi <PERSON> how are you",
        "thanks anna|thanks <PERSON>",
        "please ask Mr. Young|please ask Mr. <PERSON>",
        "dr house|dr <PERSON>"
      })
  void greetings_and_titles_introduce_too(String text, String scrubbed) {
    assertThat(Recognized.by(new IntroducedName(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my name is not important",
        "i am happy with it",
        "this is a test",
        "call me tomorrow",
        "thanks a lot"
      })
  void what_is_said_of_somebody_is_no_name(String text) {
    assertThat(Recognized.by(new IntroducedName(), text)).isEqualTo(text);
  }
}
