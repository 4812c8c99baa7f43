package io.saleslore.anonymizer.scrub.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.span.Recognized;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocialHandleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "follow @john_doe or @ABC_corp|follow <HANDLE> or <HANDLE>",
        "#abc_sale2026 is on|<HANDLE> is on",
        "@jo|<HANDLE>"
      })
  void handles_and_tags_are_hidden(String text, String scrubbed) {
    assertThat(Recognized.by(new SocialHandle(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"we are #1 in town", "meet @ 5 today", "price @5 each", "john@abc_corp"})
  void numbers_and_times_are_no_handles(String text) {
    assertThat(Recognized.by(new SocialHandle(), text)).isEqualTo(text);
  }
}
