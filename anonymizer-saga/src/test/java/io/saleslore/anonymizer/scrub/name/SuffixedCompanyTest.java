package io.saleslore.anonymizer.scrub.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.span.Recognized;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuffixedCompanyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ABC Corp is here|<ORGANISATION> is here",
        "i work for lux pvt ltd|i work for <ORGANISATION>",
        "the old lamp factory gmbh wrote|the <ORGANISATION> wrote"
      })
  void a_name_before_a_legal_form_is_hidden_in_any_case(String text, String scrubbed) {
    assertThat(Recognized.by(new SuffixedCompany(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "we like xyz solutions|we like <ORGANISATION>",
        "we like Green Solutions|we like <ORGANISATION>",
        "Acme Group of Texas|<ORGANISATION> of Texas"
      })
  void a_name_before_a_word_for_a_firm_has_to_look_like_one(String text, String scrubbed) {
    assertThat(Recognized.by(new SuffixedCompany(), text)).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ltd", "with and for ltd", "we need solutions", "our group is small"})
  void a_legal_form_or_a_word_for_a_firm_alone_is_no_company(String text) {
    assertThat(Recognized.by(new SuffixedCompany(), text)).isEqualTo(text);
  }
}
