package io.saleslore.command.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as somebody wrote it, without marks that do not show; it does not show itself. */
record WrittenNumber(String text) {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final String NO_REGION = "ZZ";
  private static final String EXTENSION = ";ext=";
  private static final Pattern ONE_EXTENSION = Pattern.compile("[^\\p{L}]+\\p{L}+[^\\p{L}]+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}]");
  private static final Pattern EXIT_CODE = Pattern.compile("^\\D*?\\+?\\s*00(?=\\D*[1-9])");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

  static WrittenNumber of(String written) {
    var plain = plain(written);
    return new WrittenNumber(
        EXIT_CODE.matcher(ChatLink.number(plain).orElse(plain)).replaceFirst("+"));
  }

  /**
   * As a number of this region, or of another where it begins with a plus; empty if none has it.
   */
  Optional<String> readIn(String region) {
    return parse(beginsWithCodeOf(region) ? "+" + digits() : text, region);
  }

  /** Some mobile numbers with their country's code are somebody's landline without it. */
  private boolean beginsWithCodeOf(String region) {
    var digits = digits();
    return text.indexOf('+') < 0
        && digits.startsWith(Integer.toString(NUMBERS.getCountryCodeForRegion(region)))
        && isMobile("+" + digits);
  }

  /** As a number that begins with its country's code, plus or not; empty if none has it. */
  Optional<String> readAsInternational() {
    return parse("+" + text.replaceFirst("^\\D+", ""), NO_REGION);
  }

  boolean hasLetters() {
    return text.codePoints().anyMatch(Character::isLetter) && !text.strip().startsWith("tel:");
  }

  /** Whether the letters only say that an extension follows. */
  boolean hasExtension(String region) {
    return readIn(region).filter(each -> each.contains(EXTENSION)).isPresent()
        && ONE_EXTENSION.matcher(text).matches();
  }

  boolean hasUnknownCountry(String region) {
    try {
      NUMBERS.parse(text, region);
      return false;
    } catch (NumberParseException e) {
      return e.getErrorType() == NumberParseException.ErrorType.INVALID_COUNTRY_CODE;
    }
  }

  String digits() {
    return NO_DIGIT.matcher(text).replaceAll("");
  }

  /** In the digits of ASCII. */
  static String plain(String written) {
    var ascii = inAsciiDigits(Normalizer.normalize(written, Normalizer.Form.NFKC));
    return INVISIBLE.matcher(ascii).replaceAll("");
  }

  private static String inAsciiDigits(String text) {
    var ascii = new StringBuilder();
    text.codePoints()
        .map(each -> Character.isDigit(each) ? '0' + Character.digit(each, 10) : each)
        .forEach(ascii::appendCodePoint);
    return ascii.toString();
  }

  private static Optional<String> parse(String text, String region) {
    try {
      var read = NUMBERS.parse(text, region);
      var today = Renumbering.today(NUMBERS.format(read, PhoneNumberFormat.E164));
      return isNumber(read) || isNumber(NUMBERS.parse(today, region))
          ? Optional.of(read.hasExtension() ? today + extension(read) : today)
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  private static boolean isMobile(String international) {
    try {
      return NUMBERS.getNumberType(NUMBERS.parse(international, NO_REGION))
          == PhoneNumberType.MOBILE;
    } catch (NumberParseException e) {
      return false;
    }
  }

  private static boolean isNumber(PhoneNumber number) {
    return NUMBERS.isValidNumber(number);
  }

  private static String extension(PhoneNumber number) {
    return EXTENSION + NO_DIGIT.matcher(number.getExtension()).replaceAll("");
  }

  @Override
  public String toString() {
    return "[private number]";
  }
}
