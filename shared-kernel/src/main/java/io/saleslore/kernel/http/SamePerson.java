package io.saleslore.kernel.http;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Whether two names on record may be one person's. A platform has one issuer of tokens, so its
 * subjects stand for people; spellings that a person could have chosen by themselves count as one.
 */
public final class SamePerson {
  private SamePerson() {}

  /** Ignores case, blanks around a name, and forms of characters (Unicode's NFKC). */
  public static boolean are(String one, String other) {
    return comparable(one).equals(comparable(other));
  }

  private static String comparable(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
