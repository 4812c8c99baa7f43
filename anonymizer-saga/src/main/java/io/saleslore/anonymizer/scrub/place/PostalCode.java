package io.saleslore.anonymizer.scrub.place;

import io.saleslore.anonymizer.scrub.lexicon.Lexicon;
import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import io.saleslore.anonymizer.scrub.span.Word;
import java.util.Set;

/** Postal codes after the word for them, a state or a place. */
public final class PostalCode implements Recognizer {
  private static final Set<String> CUES =
      Set.of("zip", "zipcode", "pincode", "postcode", "postal", "code", "is", "its", "and", "my");
  private static final Set<String> NAMING =
      Set.of("zip", "zipcode", "pincode", "postcode", "postal");
  private static final Set<String> STATES =
      Lexicon.words(
          """
          al ak az ar ca co ct de fl ga il ia ks ky la ma md mi mn mo ms mt nc nd ne nh nj nm nv
          ny oh ok pa ri sc sd tn tx ut va vt wa wi wv wy
          """);

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    for (int i = 0; i < message.size(); i++) {
      Word word = message.word(i);
      if (word.isDigits() && word.length() >= 4 && word.length() <= 6 && isNamed(message, i)) {
        found.add(message, i, i, SpanType.ADDRESS);
      }
    }
  }

  private static boolean isNamed(TokenizedText message, int at) {
    String before = message.lower(at - 1);
    if (STATES.contains(before) || Lexicon.isPlace(before)) {
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
