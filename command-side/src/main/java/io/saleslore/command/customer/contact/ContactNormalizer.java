package io.saleslore.command.customer.contact;

import io.saleslore.command.phone.PhoneNumbers;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Phone numbers, e-mail addresses and names on WhatsApp in one spelling, so that equal ones can be
 * found.
 */
@Component
public record ContactNormalizer(PhoneNumbers numbers) {
  /** The number in the spelling of {@link PhoneNumbers#canonical}. */
  public Optional<String> phone(@Nullable String text) {
    return numbers.canonical(text);
  }

  /** The address in lower case without blanks around it. */
  public Optional<String> email(@Nullable String text) {
    return text == null || text.indexOf('@') < 0
        ? Optional.empty()
        : Optional.of(text.strip().toLowerCase(Locale.ROOT));
  }

  /** WhatsApp's user id without blanks around it. */
  public Optional<String> userId(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(each -> !each.isEmpty());
  }

  /** The username in lower case without an at sign before it. */
  public Optional<String> username(@Nullable String text) {
    return userId(text)
        .map(each -> each.startsWith("@") ? each.substring(1) : each)
        .map(each -> each.toLowerCase(Locale.ROOT))
        .filter(each -> !each.isEmpty());
  }
}
