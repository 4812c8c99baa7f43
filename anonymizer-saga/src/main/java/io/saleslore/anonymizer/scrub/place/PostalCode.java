package io.saleslore.anonymizer.scrub;

import java.util.Set;

/** Postal codes after the word for them, a state or a place. */
final class PostalCode implements Recognizer {
  private static final Set<String> CUES =
      Set.of("zip", "zipcode", "pincode", "postcode", "postal", "code", "is", "its", "and", "my");
  private static final Set<String> NAMING =
      Set.of("zip", "zipcode", "pincode", "postcode", "postal");
  private static final Set<String> STATES =
      Set.of(
          "al", "ak", "az", "ar", "ca", "co", "ct", "de", "fl", "ga", "il", "ia", "ks", "ky", "la",
          "ma", "md", "mi", "mn", "mo", "ms", "mt", "nc", "nd", "ne", "nh", "nj", "nm", "nv", "ny",
          "oh", "ok", "pa", "ri", "sc", "sd", "tn", "tx", "ut", "va", "vt", "wa", "wi", "wv", "wy");

  @Override
  public void find(Message message, Spans found) {
    for (int i = 0; i < message.size(); i++) {
      Word word = message.word(i);
      if (word.isDigits() && word.length() >= 4 && word.length() <= 6 && isNamed(message, i)) {
        found.add(message, i, i, SpanType.ADDRESS);
      }
    }
  }

  private static boolean isNamed(Message message, int at) {
    String before = message.lower(at - 1);
    if (STATES.contains(before) || Lexicon.place(before)) {
      return true;
    }
    for (int i = at - 1; i >= 0 && i >= at - 4 && CUES.contains(message.lower(i)); i--) {
      if (NAMING.contains(message.lower(i))) {
        return true;
      }
    }
    return false;
  }
}
