package io.saleslore.anonymizer.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTokensTest {
  @Test
  void slots_and_placeholders_become_the_same_gap() {
    assertThat(TemplateTokens.of("Hi {customer}, from {company}"))
        .isEqualTo(TemplateTokens.of("hi <PERSON> - from <ORGANISATION>!"))
        .containsExactly("hi", TemplateTokens.GAP, "from", TemplateTokens.GAP);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It’s 20% off|it's,20,off",
        "It's 20 % OFF|it's,20,off",
        "$1,500.50 a year|1,500.50,a,year",
        "e-mail me|e,mail,me",
        "naïve Käufer|naïve,käufer",
        "<3 you|3,you"
      })
  void words_are_compared_without_case_and_signs(String text, String tokens) {
    assertThat(String.join(",", TemplateTokens.of(text))).isEqualTo(tokens);
  }

  @Test
  void a_text_without_words_has_none() {
    for (var text : List.of("", " ", "...", "😀", "{}")) {
      assertThat(TemplateTokens.of(text)).as(text).isEmpty();
    }
  }
}
