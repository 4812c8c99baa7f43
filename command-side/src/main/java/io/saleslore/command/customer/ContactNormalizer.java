package io.saleslore.command.customer;

import io.saleslore.command.phone.PhoneNumbers;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Phone numbers and e-mail addresses in one spelling, so that equal ones can be found. */
@Component
record ContactNormalizer(PhoneNumbers numbers) {
  /** The number in the spelling of {@link PhoneNumbers#canonical}. */
  Optional<String> phone(@Nullable String text) {
    return numbers.canonical(text);
  }

  /** The address in lower case without blanks around it. */
  Optional<String> email(@Nullable String text) {
    return text == null || text.indexOf('@') < 0
        ? Optional.empty()
        : Optional.of(text.strip().toLowerCase(Locale.ROOT));
  }
}
