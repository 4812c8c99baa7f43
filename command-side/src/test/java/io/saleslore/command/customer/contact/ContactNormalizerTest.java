package io.saleslore.command.customer.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.phone.PhoneNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactNormalizerTest {
  private final ContactNormalizer details = in("US");

  private static ContactNormalizer in(String region) {
    return new ContactNormalizer(new PhoneNumbers(region));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+1 (202) 555-0142",
        "202-555-0142",
        "1 202 555 0142",
        "+12025550142",
        "(202) 555 0142"
      })
  void one_number_has_one_spelling(String written) {
    assertThat(details.phone(written)).contains("+12025550142");
  }

  @Test
  void a_number_without_a_countrys_code_is_one_of_the_configured_region() {
    assertThat(in("DE").phone("0171 2345678")).contains("+491712345678");
    assertThat(in("DE").phone("+1 202 555 0142")).contains("+12025550142");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask his wife", "", "++", "ext."})
  void words_are_no_number(String written) {
    assertThat(details.phone(written)).isEmpty();
  }

  @Test
  void digits_that_no_country_has_count_where_they_are_many() {
    assertThat(details.phone("0000000000000000000000000000")).contains("0".repeat(28));
  }

  @Test
  void nothing_is_no_number_and_no_address() {
    assertThat(details.phone(null)).isEmpty();
    assertThat(details.email(null)).isEmpty();
  }

  @Test
  void an_address_is_the_same_in_any_case() {
    assertThat(details.email("  John@ABC.example ")).contains("john@abc.example");
    assertThat(details.email("no address")).isEmpty();
  }
}
