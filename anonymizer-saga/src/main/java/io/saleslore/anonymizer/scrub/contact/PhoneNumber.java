package io.saleslore.anonymizer.scrub.contact;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import java.util.regex.Pattern;

/** Phone numbers: what libphonenumber holds possible, and what is written as one. */
public final class PhoneNumber implements Recognizer {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final int FEWEST_DIGITS = 7;
  private static final Pattern WRITTEN_AS_ONE =
      Pattern.compile(
          "(?<![$€£₹\\d.,])(?<![$€£₹] )"
              + "(?:\\+?\\d{9,12}|\\+?\\(?\\d{2,5}\\)?(?:[ .-]{1,2}\\d{2,5}){2,4}"
              + "|\\d{3,6}[ .-]\\d{6,8}|\\d{5} \\d{5})(?![\\d,])");
  private static final Pattern PRICE =
      Pattern.compile("[$€£₹] ?[\\d.,]*+|\\d{1,3}(?:,\\d{3})++(?:\\.\\d++)?");

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    if (message.digits() < FEWEST_DIGITS) {
      return;
    }
    found.addAll(WRITTEN_AS_ONE, message, SpanType.PHONE);
    var text = withoutPrices(message.text());
    for (PhoneNumberMatch match :
        NUMBERS.findNumbers(text, "US", Leniency.POSSIBLE, Long.MAX_VALUE)) {
      found.add(match.start(), match.end(), SpanType.PHONE);
    }
  }

  private static String withoutPrices(String text) {
    return PRICE.matcher(text).replaceAll(price -> "x".repeat(price.group().length()));
  }
}
