package io.saleslore.anonymizer.scrub.name;

import io.saleslore.anonymizer.scrub.lexicon.Lexicon;
import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import io.saleslore.anonymizer.scrub.span.Word;
import java.util.Set;

/** Names after an introduction, a greeting or a title. */
public final class IntroducedName implements Recognizer {
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "dr", "prof", "professor", "madam", "mister");
  private static final Set<String> GREETINGS =
      Set.of(
          "hi", "hello", "hey", "dear", "hiya", "thanks", "regards", "cheers", "called", "contact");

  private static final Set<String> NAMING = Set.of("", "my", "first", "last", "full", "his", "her");
  private static final Set<String> STOPS =
      Lexicon.words(
          """
          a an the is are was not in on and or for of to with my your wrong correct correctly
          spelled change please i you it as already also but same number brand so there here
          """);

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    for (int i = 0; i + 1 < message.size(); i++) {
      int first = i + 1;
      if (isNamed(message, i) && isTold(message, first)) {
        found.add(message, first, lastTold(message, first), SpanType.PERSON);
      } else if (isNamedAfterwards(message, i)) {
        found.add(message, Math.max(0, i - 2), i - 1, SpanType.PERSON);
      } else if (isMet(message, i)) {
        found.add(message, first, NameParts.last(message, first), SpanType.PERSON);
      }
    }
  }

  private static boolean isNamed(TokenizedText message, int at) {
    String word = message.lower(at);
    return TITLES.contains(word)
        || (word.equals("is") && message.lower(at - 1).equals("name"))
        || (word.equals("s") && message.lower(at - 1).equals("name"))
        || word.equals("named")
        || (word.equals("name") && NAMING.contains(message.lower(at - 1)));
  }

  private static boolean isNamedAfterwards(TokenizedText message, int at) {
    return at > 0
        && at <= 2
        && message.lower(at).equals("is")
        && message.lower(at + 1).equals("my")
        && message.lower(at + 2).equals("name");
  }

  private static boolean isTold(TokenizedText message, int at) {
    Word word = message.word(at);
    return word.isLetters() && !STOPS.contains(word.lower()) && message.follows(at);
  }

  private static int lastTold(TokenizedText message, int first) {
    int last = NameParts.last(message, first);
    boolean ends = last + 2 >= message.size() || !message.follows(last + 2);
    boolean goesOn = last == first && message.follows(first + 1) && ends;
    return goesOn && isTold(message, first + 1) ? first + 1 : last;
  }

  private static boolean isMet(TokenizedText message, int at) {
    return introduces(message, at) && NameParts.possible(message, at + 1);
  }

  private static boolean introduces(TokenizedText message, int at) {
    String word = message.lower(at);
    return switch (word) {
      case "i'm", "im", "i’m" -> true;
      case "am" -> message.lower(at - 1).equals("i");
      case "is" -> message.lower(at - 1).equals("this");
      case "me" -> message.lower(at - 1).equals("call");
      default -> GREETINGS.contains(word);
    };
  }
}
