package io.saleslore.command.accountability;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import io.saleslore.kernel.http.Rejection.InvalidField;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An officer's reason is kept in the clear and for ever, so it names a case and no person: one that
 * holds the customer's own words, a phone number or an e-mail address is not taken.
 */
public final class PlainReason {
  private static final int LONGEST = 500;
  private static final int SHORTEST_NAME = 3;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private PlainReason() {}

  /**
   * The reason, if it may be kept.
   *
   * @param names of the customers that it is about, and of their companies
   * @throws InvalidField if it is missing, too long or names somebody
   */
  public static String of(@Nullable String reason, Collection<String> names) {
    var text = InvalidField.required("reason", reason).strip();
    if (text.length() > LONGEST) {
      throw new InvalidField("reason", "has at most " + LONGEST + " characters");
    }
    if (text.indexOf('@') >= 0 || hasPhone(text) || hasName(text, names)) {
      throw new InvalidField("reason", "is kept for ever, so it names a case and no person");
    }
    return text;
  }

  private static boolean hasPhone(String text) {
    return PhoneNumberUtil.getInstance()
        .findNumbers(text, "US", Leniency.POSSIBLE, Long.MAX_VALUE)
        .iterator()
        .hasNext();
  }

  private static boolean hasName(String text, Collection<String> names) {
    var words = words(text).collect(Collectors.toUnmodifiableSet());
    return names.stream().anyMatch(name -> hasPart(words, name));
  }

  private static boolean hasPart(Set<String> words, String name) {
    return words(name).filter(word -> word.length() >= SHORTEST_NAME).anyMatch(words::contains);
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT)));
  }
}
