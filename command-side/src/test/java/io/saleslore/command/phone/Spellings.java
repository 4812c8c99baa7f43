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
    return inEveryLook(Stream.concat(withCountry(number).stream(), Stream.of(national)));
  }

  /** Every spelling with the country's code. */
  public static List<String> everywhere(PhoneNumber number) {
    return inEveryLook(withCountry(number).stream());
  }

  /** As exports show a person who is no contact. */
  public static List<String> exported(PhoneNumber number) {
    return inEveryLook(Stream.of(NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL)));
  }

  private static List<String> inEveryLook(Stream<String> written) {
    return written.flatMap(each -> looks().map(look -> look.apply(each))).distinct().toList();
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
        inPairs(e164),
        NUMBERS.format(number, PhoneNumberFormat.RFC3966),
        "https://wa.me/" + e164.substring(1));
  }

  private static String inPairs(String e164) {
    return "+" + e164.substring(1).replaceAll("..(?=.)", "$0 ");
  }

  /** WhatsApp's id of the number. */
  public static String whatsApp(PhoneNumber number) {
    return NUMBERS.format(number, PhoneNumberFormat.E164).substring(1);
  }

  /**
   * WhatsApp's ids of the number: some accounts keep the form of the years before a renumbering.
   */
  public static List<String> whatsAppIds(PhoneNumber number) {
    var today = whatsApp(number);
    var other =
        switch (number.getCountryCode()) {
          case 52 -> today.replaceFirst("^52", "521");
          case 54 -> today.replaceFirst("^549", "54");
          case 55 -> today.replaceFirst("^(55..)9", "$1");
          default -> today;
        };
    return List.of(today, other);
  }

  private static Stream<UnaryOperator<String>> looks() {
    return Stream.of(
        written -> written,
        written -> written.replaceAll("[ -]", "."),
        written -> written.replaceAll("[ -]", "-"),
        written -> written.replaceAll("[ -]", "/"),
        written -> written.replaceFirst("^(\\+\\d+)[ -]", "($1) "),
        written -> written.replaceFirst("^(\\+\\d+[ -])(\\d+)", "$1($2)"),
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
