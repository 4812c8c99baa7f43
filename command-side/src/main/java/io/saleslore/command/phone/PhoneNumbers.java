package io.saleslore.command.phone;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads phone numbers as marketers, exports and WhatsApp write them; one number has one result. */
@Component
public final class PhoneNumbers {
  private static final int FEWEST_DIGITS = 7;

  private final String region;

  /** Numbers without a country's code are numbers of this region (ISO 3166, such as US). */
  public PhoneNumbers(@Value("${saleslore.phone-region:US}") String region) {
    this.region = region;
  }

  /**
   * The number in E.164, such as {@code +12025550142}, and an extension as in RFC 3966. Where no
   * country has such a number, its bare digits if they are seven or more.
   */
  public Optional<String> canonical(@Nullable String written) {
    if (written == null) {
      return Optional.empty();
    }
    var text = WrittenNumber.of(written);
    return text.readIn(region)
        .or(text::readAsInternational)
        .or(() -> Optional.of(bare(text)).filter(digits -> digits.length() >= FEWEST_DIGITS));
  }

  /** The same of digits that begin with the country's code, as in WhatsApp's own ids. */
  public static String ofWhatsApp(String digits) {
    var text = WrittenNumber.of(digits);
    return text.readAsInternational().orElseGet(() -> bare(text));
  }

  /**
   * What is wrong with a number that somebody types, as in "holds two numbers"; empty where it may
   * be one.
   */
  public Optional<String> objection(String written) {
    return canonical(written).isEmpty()
        ? Optional.of("is a phone number, such as +1 202 555 0142")
        : TypedNumber.objection(WrittenNumber.of(written), region);
  }

  /** What is shown of a number that somebody types: of a link to a chat, the number in it. */
  public static String withoutLink(String written) {
    var plain = WrittenNumber.plain(written);
    return ChatLink.number(plain).isPresent() ? WrittenNumber.of(written).text() : written;
  }

  /** A number that no list of numbers has may still be written in two forms. */
  private static String bare(WrittenNumber text) {
    return Renumbering.today("+" + text.digits()).substring(1);
  }
}
