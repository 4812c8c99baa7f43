package io.saleslore.anonymizer.scrub.name;

import io.saleslore.anonymizer.scrub.lexicon.Lexicon;
import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.LetterCase;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import io.saleslore.anonymizer.scrub.span.Word;
import io.saleslore.anonymizer.scrub.span.WordKind;
import java.util.Set;

/** Words written large that are no ordinary words, and large words in the middle of a sentence. */
public final class CapitalisedName implements Recognizer {
  private static final Set<String> ALWAYS_LARGE =
      Lexicon.words(
          """
          january february march april may june july august september october november december
          jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday
          friday saturday sunday mon tue wed thu fri sat sun christmas easter english french
          german spanish italian american british european indian chinese i'm i'll i've i'd ok
          okay the a and of in on for is it you my we will what this that your how mr mrs ms dr
          miss happy birthday new year thanks thank please not so lol hi hello hey dear get yes no
          but if when are do to at be
          """);

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    boolean telling = !message.isTitled();
    for (int i = 0; i < message.size(); i++) {
      if (isUnknown(message.word(i)) || (telling && isLarge(message.word(i)))) {
        SpanType type = type(message.word(i));
        found.add(message, i, i, type);
        if (message.follows(i) && isPart(message.word(i - 1), telling)) {
          found.add(message, i - 1, i, type);
        }
      }
    }
  }

  private static boolean isUnknown(Word word) {
    return word.hasCapital()
        && word.length() > 1
        && (word.isLetters() || (word.kind() == WordKind.MIXED && !word.opens()))
        && !Lexicon.isOrdinary(word.lower());
  }

  private static boolean isLarge(Word word) {
    return word.letterCase() == LetterCase.CAPITALISED
        && word.isLetters()
        && !word.opens()
        && word.length() > 1
        && !ALWAYS_LARGE.contains(word.lower());
  }

  private static boolean isPart(Word word, boolean telling) {
    return isUnknown(word) || (telling && isLarge(word));
  }

  private static SpanType type(Word word) {
    boolean initials = word.letterCase() == LetterCase.CAPITALS && !Lexicon.isName(word.lower());
    return initials ? SpanType.ORGANISATION : SpanType.PERSON;
  }
}
