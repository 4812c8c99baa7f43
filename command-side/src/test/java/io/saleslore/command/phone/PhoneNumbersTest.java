package io.saleslore.command.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {
  static Stream<String> regions() {
    return PhoneNumberUtil.getInstance().getSupportedRegions().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("regions")
  void the_example_number_of_every_country_is_one_in_every_spelling(String region) {
    var numbers = new PhoneNumbers(region);
    for (var type : new PhoneNumberType[] {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE}) {
      var example = PhoneNumberUtil.getInstance().getExampleNumberForType(region, type);
      if (example != null) {
        assertThat(Spellings.of(example))
            .allSatisfy(
                written ->
                    assertThat(numbers.canonical(written))
                        .contains(PhoneNumbers.ofWhatsApp(Spellings.whatsApp(example))));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "BR, +55 41 98799-1234, 554187991234",
    "BR, (41) 8799-1234, 5541987991234",
    "BR, 0 15 41 98799-1234, 554187991234",
    "US, +55 (41) 98799.1234, 5541987991234",
    "MX, +52 55 1234 5678, 5215512345678",
    "MX, +52 1 55 1234 5678, 525512345678",
    "MX, 55 1234 5678, 5215512345678",
    "MX, 044 55 1234 5678, 5215512345678",
    "AR, +54 9 11 2345-6789, 541123456789",
    "AR, 011 15-2345-6789, 5491123456789",
    "AR, +54 11 2345-6789, 5491123456789",
    "AR, +54 11 9876-6000, 5491198766000",
    "AR, +54 9 351 123-4501, 543511234501",
    "AR, +54 11 15 2345-6789, 5491123456789",
    "BJ, +229 97 12 34 56, 2290197123456",
    "CI, +225 07 12 34 56, 2250707123456",
    "CI, +225 05 12 34 56, 2250505123456",
    "CI, 41 12 34 56, 2250141123456",
    "CI, +225 98 12 34 56, 2250798123456",
    "VN, 0168 1234 567, 84381234567",
    "VN, 0120 4567 890, 84704567890",
    "VN, 0121 4567 890, 84794567890",
    "VN, 0122 4567 890, 84774567890",
    "VN, 0126 4567 890, 84764567890",
    "VN, 0128 7878 888, 84787878888",
    "VN, 0124 8222 888, 84848222888",
    "VN, 0125 8222 888, 84858222888",
    "VN, 0127 8222 888, 84818222888",
    "VN, 0129 8222 888, 84828222888",
    "VN, 0186 8555 888, 84568555888",
    "VN, 0188 8555 888, 84588555888",
    "VN, 0199 5959 999, 84595959999",
    "VN, +84 123 456 7890, 84834567890",
    "US, (650) 555-0120, 16505550120",
    "US, +44 (0) 7911 123456, 447911123456",
    "US, 0049 151 23456789, 4915123456789",
    "DE, 0151/23456789, 4915123456789",
    "DE, 4915123456789, 4915123456789",
    "GB, 07911 123456, 447911123456",
    "IT, 06 698 12345, 390669812345",
  })
  void a_number_is_the_same_however_it_is_written(String region, String written, String whatsApp) {
    assertThat(new PhoneNumbers(region).canonical(written))
        .contains(PhoneNumbers.ofWhatsApp(whatsApp));
  }

  @Test
  void two_extensions_of_one_line_are_two_numbers() {
    var numbers = new PhoneNumbers("US");
    assertThat(numbers.canonical("650-555-0120 ext. 12")).contains("+16505550120;ext=12");
    assertThat(numbers.canonical("650-555-0120 x13")).contains("+16505550120;ext=13");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask his wife", "", "++", "ext.", "12", "room 101"})
  void words_are_no_number(String written) {
    assertThat(new PhoneNumbers("US").canonical(written)).isEmpty();
  }

  @Test
  void digits_that_no_country_has_count_where_they_are_many() {
    assertThat(new PhoneNumbers("US").canonical("999-9999-9999-99")).contains("9999999999999");
  }

  @Test
  void a_number_shows_itself_nowhere() {
    assertThat(WrittenNumber.of("+1 650 555 0120")).hasToString("[private number]");
  }

  @Test
  void format_of_a_whatsapp_id_is_that_of_an_export() {
    var german =
        PhoneNumberUtil.getInstance().getExampleNumberForType("DE", PhoneNumberType.MOBILE);
    var shown = PhoneNumberUtil.getInstance().format(german, PhoneNumberFormat.INTERNATIONAL);
    assertThat(new PhoneNumbers("US").canonical("\u202a" + shown.replace(' ', '\u00a0') + "\u202c"))
        .contains(PhoneNumbers.ofWhatsApp(Spellings.whatsApp(german)));
  }
}
