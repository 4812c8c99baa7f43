package io.saleslore.command.phone;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The ways in which people write one number. */
public final class Spellings {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final int ARABIC_ZERO = 0x660;
  private static final int FULL_WIDTH_ZERO = 0xFF10;

  private Spellings() {}

  /** Every spelling; those without the country's code are meant within the number's region. */
  public static List<String> of(PhoneNumber number) {
    var national = NUMBERS.format(number, PhoneNumberFormat.NATIONAL);
    return Stream.concat(withCountry(number).stream(), Stream.of(national))
        .flatMap(written -> looks().map(look -> look.apply(written)))
        .distinct()
        .toList();
  }

  /** Those that begin with the country's code. */
  public static List<String> withCountry(PhoneNumber number) {
    var international = NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL);
    var e164 = NUMBERS.format(number, PhoneNumberFormat.E164);
    return List.of(
        international,
        e164,
        "00" + e164.substring(1),
        "00 " + international.substring(1),
        NUMBERS.format(number, PhoneNumberFormat.RFC3966));
  }

  /** WhatsApp's id of the number. */
  public static String whatsApp(PhoneNumber number) {
    return NUMBERS.format(number, PhoneNumberFormat.E164).substring(1);
  }

  private static Stream<UnaryOperator<String>> looks() {
    return Stream.of(
        written -> written,
        written -> written.replaceAll("[ -]", "."),
        written -> written.replaceAll("[ -]", "-"),
        written -> written.replaceAll("[ -]", "\u00a0"),
        written -> written.replace("-", "\u2011"),
        written -> "\u202a" + written + "\u202c",
        written -> "  " + written + " ",
        written -> inDigitsFrom(ARABIC_ZERO, written),
        written -> inDigitsFrom(FULL_WIDTH_ZERO, written));
  }

  private static String inDigitsFrom(int zero, String written) {
    var other = new StringBuilder();
    written
        .codePoints()
        .map(each -> each >= '0' && each <= '9' ? zero + each - '0' : each)
        .forEach(other::appendCodePoint);
    return other.toString();
  }
}
