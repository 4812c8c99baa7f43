package io.saleslore.anonymizer.door;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a template's word may have a capital. */
final class CapitalRule {
  private CapitalRule() {}

  /** A capital opens a sentence, of a word that is seldom a name. */
  static @Nullable RefusalReason refusal(DoorToken token, String word) {
    if (token.text().equals(token.text().toLowerCase(Locale.ROOT))) {
      return null;
    }
    var rest = token.text().substring(1);
    if (!token.opens() || !rest.equals(rest.toLowerCase(Locale.ROOT))) {
      return RefusalReason.CAPITALS;
    }
    return ListedWords.isNameWithCapital(word) ? RefusalReason.NAME : null;
  }
}
