package io.saleslore.command.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Phone numbers and e-mail addresses in one spelling, so that equal ones can be found. */
@Component
class ContactNormalizer {
  private static final int FEWEST_DIGITS = 7;
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private final String region;

  /** Numbers without a country's code are numbers of this region (ISO 3166, such as US). */
  ContactNormalizer(@Value("${saleslore.phone-region:US}") String region) {
    this.region = region;
  }

  /** The number in E.164, such as {@code +12025550142}, or its bare digits where they are many. */
  Optional<String> phone(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(NUMBERS.format(NUMBERS.parse(text, region), PhoneNumberFormat.E164));
    } catch (NumberParseException e) {
      var digits = text.replaceAll("[^0-9]", "");
      return digits.length() < FEWEST_DIGITS ? Optional.empty() : Optional.of(digits);
    }
  }

  /** The address in lower case without blanks around it. */
  Optional<String> email(@Nullable String text) {
    return text == null || text.indexOf('@') < 0
        ? Optional.empty()
        : Optional.of(text.strip().toLowerCase(Locale.ROOT));
  }
}
