package io.saleslore.anonymizer.scrub.name;

import io.saleslore.anonymizer.scrub.lexicon.Lexicon;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import io.saleslore.anonymizer.scrub.span.Word;
import java.util.Set;

/** Which words may be part of a company's name. */
final class CompanyWords {
  private static final Set<String> STOPS =
      Lexicon.words(
          """
          the a an and or my your our is was are for at in from with of to on by i we you it this
          that as but password account last name no not company have has had s working work im i'm
          please because so if
          """);

  private CompanyWords() {}

  /** Letters that are no common little word. */
  static boolean isPart(TokenizedText message, int at) {
    Word word = message.word(at);
    return word.isLetters() && !STOPS.contains(word.lower());
  }

  /** The same, and written as a name or no ordinary word. */
  static boolean isProper(TokenizedText message, int at) {
    Word word = message.word(at);
    return isPart(message, at)
        && ((word.hasCapital() && !word.opens()) || !Lexicon.isOrdinary(word.lower()));
  }
}
