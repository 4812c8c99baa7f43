package io.saleslore.anonymizer.scrub.contact;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import io.saleslore.anonymizer.scrub.lexicon.Lexicon;
import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Phone numbers by their length, grouping and neighbours, in the digits of any script: what
 * libphonenumber holds possible in a country, and what no price, measure or decimal is.
 */
public final class PhoneNumber implements Recognizer {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final int FEWEST_DIGITS = 7;
  private static final int MOST_DIGITS = 15;
  private static final Pattern DIGIT_RUN =
      Pattern.compile(
          "(?<![\\p{IsLatin}\\d])(?:\\+ ?)?\\(?\\d(?:[ .()\\u00a0\\u2010-\\u2015/-]{0,3}+\\d)*+"
              + "(?: ?(?:extension|extn|ext|ramal|x)[. ]{0,2}\\d{1,6})?(?!\\p{IsLatin}\\d)");
  private static final Pattern NO_DIGITS = Pattern.compile("[^\\d]+");
  private static final Pattern ROUND = Pattern.compile("[1-9]\\d{0,2}[05]");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "[1-9]\\d{0,2}(?:\\.\\d{3})++|[1-9]\\d{0,2}(?: 000)++|\\d+\\.\\d+|\\d{1,2}\\.\\d\\d"
              + " ?[-\u2013] ?\\d{1,2}\\.\\d\\d|(?:19|20)\\d\\d ?[-/\u2013] ?(?:19|20)\\d\\d"
              + "|(?:19|20)\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}([-/.])\\d{1,2}\\1(?:19|20)\\d\\d");
  private static final Pattern CURRENCY =
      Pattern.compile(
          ".*(?:[$€£₹¥₦]|\\b(?:rs|inr|usd|eur|ngn|rp|rm|r\\$|sgd|aed|sar|kes|php|naira))[. ]?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Set<String> MEASURES =
      Lexicon.words(
          "x mm cm m kg g gsm ml l pcs pc nos inch percent usd eur rs rupees naira dollars euros"
              + " units sets bags sqft kw hp rpm km tons users rp");
  private final int[] countries;

  /** Finds numbers of every region. */
  public PhoneNumber() {
    this(List.copyOf(NUMBERS.getSupportedRegions()));
  }

  /** Finds numbers of these regions (ISO 3166-1 alpha-2) and those with a country code. */
  public PhoneNumber(List<String> regions) {
    if (!NUMBERS.getSupportedRegions().containsAll(regions)) {
      throw new IllegalArgumentException("no such regions of phone numbers among " + regions);
    }
    countries = regions.stream().mapToInt(NUMBERS::getCountryCodeForRegion).distinct().toArray();
  }

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    if (message.digits() < FEWEST_DIGITS) {
      return;
    }
    var text = Digits.ascii(message.text());
    var run = DIGIT_RUN.matcher(text);
    while (run.find()) {
      if (isNumber(text, run.start(), run.end())) {
        found.add(run.start(), run.end(), SpanType.PHONE);
      }
    }
  }

  private boolean isNumber(String text, int start, int end) {
    String run = text.substring(start, end);
    String digits = run.replaceAll("\\D", "");
    if (digits.length() < FEWEST_DIGITS || isAmount(text, start, end, run)) {
      return false;
    }
    return run.charAt(0) == '+' || isNational(run, digits);
  }

  private boolean isNational(String run, String digits) {
    return digits.length() < run.length()
        ? isGroupedAsOne(run, digits)
        : digits.length() >= 9 && digits.length() <= 13 && isPossible(digits);
  }

  private boolean isGroupedAsOne(String run, String digits) {
    return digits.length() > MOST_DIGITS || (isPossible(digits) && !isRound(run));
  }

  /** Whether every group is a small round figure, as in a list of quantities. */
  private static boolean isRound(String run) {
    return NO_DIGITS.splitAsStream(run).allMatch(group -> ROUND.matcher(group).matches());
  }

  private static boolean isAmount(String text, int start, int end, String run) {
    return AMOUNT.matcher(run).matches()
        || CURRENCY.matcher(text.substring(Math.max(0, start - 5), start)).matches()
        || MEASURES.contains(wordBehind(text, end))
        || (start > 1
            && text.charAt(start - 1) == '.'
            && Character.isDigit(text.charAt(start - 2)));
  }

  private static String wordBehind(String text, int end) {
    int from = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    int to = from;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }

  private boolean isPossible(String digits) {
    String national = digits.startsWith("0") ? digits.substring(1) : digits;
    long value = Long.parseLong(national);
    for (int country : countries) {
      if (isPossible(value, country)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPossible(long national, int country) {
    var number = new Phonenumber.PhoneNumber().setCountryCode(country).setNationalNumber(national);
    ValidationResult result = NUMBERS.isPossibleNumberWithReason(number);
    return result == ValidationResult.IS_POSSIBLE
        || result == ValidationResult.IS_POSSIBLE_LOCAL_ONLY;
  }
}
