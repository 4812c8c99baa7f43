package io.saleslore.anonymizer.scrub.name;

import io.saleslore.anonymizer.scrub.lexicon.Lexicon;
import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import io.saleslore.anonymizer.scrub.span.Word;
import java.util.Set;

/** A message that is a name and nothing else, whose second part may well be an ordinary word. */
public final class BareName implements Recognizer {
  private static final Set<String> NO_NAMES =
      Lexicon.words(
          """
          thanks thank thanx hi hii hello hey hai dear ok okay yes yeah no bye goodbye please pls
          sure sorry great good super welcome morning fine nice cool its it's it is am i im i'm
          and the a from to for with you my here there what who sir mr ms mrs miss name this ssn
          number account
          """);

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    if (message.size() == 2 && isName(message)) {
      found.add(message, 0, 1, SpanType.PERSON);
    }
    if (message.size() == 1 && isMadeUp(message.word(0))) {
      found.add(message, 0, 0, SpanType.ORGANISATION);
    }
  }

  private static boolean isName(TokenizedText message) {
    String first = message.lower(0);
    String second = message.lower(1);
    return message.word(0).isLetters()
        && message.word(1).isLetters()
        && message.follows(1)
        && (Lexicon.isSurelyName(first) || Lexicon.isSurelyName(second))
        && !NO_NAMES.contains(first)
        && !NO_NAMES.contains(second);
  }

  private static boolean isMadeUp(Word word) {
    return word.isLetters() && word.length() > 5 && Lexicon.isOnlyCompound(word.lower());
  }
}
