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
  @ValueSource(
      strings = {
        "wa.me/16505550120",
        "https://wa.me/16505550120",
        "http://wa.me/+16505550120?text=Hi%202026",
        "HTTPS://WA.ME/0016505550120/",
        " https://wa.me/1-650-555-0120 ",
        "https://api.whatsapp.com/send?phone=16505550120",
        "https://api.whatsapp.com/send/?phone=%2B1%20650%20555%200120&text=call+me+at+9&type=x",
        "https://web.whatsapp.com/send?text=at%20noon&phone=+1+650+555+0120",
        "whatsapp://send?phone=16505550120",
        "https://wa.me/١٦٥٠٥٥٥٠١٢٠"
      })
  void a_link_to_a_chat_names_the_number_whatever_the_region(String link) {
    var numbers = new PhoneNumbers("DE");
    assertThat(numbers.objection(link)).isEmpty();
    assertThat(numbers.canonical(link)).contains("+16505550120");
    assertThat(PhoneNumbers.withoutLink(link)).isEqualTo("+16505550120");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://wa.me/message/ABCDEF12345678",
        "https://wa.me/qr/ABCD1234567890",
        "https://wa.me/c/16505550120",
        "https://chat.whatsapp.com/E7s0123456789",
        "https://example.com/16505550120",
        "https://api.whatsapp.com/send?text=16505550120"
      })
  void any_other_link_is_no_number(String link) {
    assertThat(new PhoneNumbers("US").objection(link)).isPresent();
    assertThat(PhoneNumbers.withoutLink(link)).isEqualTo(link);
  }

  @Test
  void what_is_no_link_is_shown_as_it_was_typed() {
    assertThat(PhoneNumbers.withoutLink("(650) 555-0120")).isEqualTo("(650) 555-0120");
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "65O-555-O120",
        "+1 650 555 0120 call after six",
        "0000000000",
        "+00 0000 0000",
        "+999 12345678",
        "650-555-0120 / 650-555-0121",
        "+49 151 23456789 +49 151 23456780",
        "650-555-0120; 650-555-0121",
        "65055501206505550121",
        "12",
      })
  void what_is_mistyped_is_objected_to(String written) {
    assertThat(new PhoneNumbers("US").objection(written)).isPresent();
  }

  @ParameterizedTest
  @MethodSource("regions")
  void no_spelling_of_a_number_is_objected_to(String region) {
    var example =
        PhoneNumberUtil.getInstance().getExampleNumberForType(region, PhoneNumberType.MOBILE);
    if (example != null) {
      assertThat(Spellings.of(example))
          .allSatisfy(written -> assertThat(new PhoneNumbers(region).objection(written)).isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"650-555-0120 ext. 12", "650-555-0120 x13", "+49/151/23456789"})
  void an_extension_and_other_marks_are_not(String written) {
    assertThat(new PhoneNumbers("US").objection(written)).isEmpty();
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
