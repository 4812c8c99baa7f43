package io.saleslore.anonymizer.scrub.place;

import io.saleslore.anonymizer.scrub.lexicon.Lexicon;
import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import io.saleslore.anonymizer.scrub.span.Word;
import java.util.Set;

/** A house number, up to four words and a kind of street, with what follows of the address. */
public final class StreetAddress implements Recognizer {
  private static final Set<String> STREETS =
      Lexicon.words(
          """
          street streeet st str avenue ave road rd lane ln drive dr boulevard blvd court ct way
          place pl square terrace turnpike pike highway hwy parkway pkwy circle cir trail crescent
          nagar colony complex layout
          """);
  private static final Set<String> TAIL =
      Lexicon.words(
          """
          apt suite ste unit floor north south east west city town usa uk block building station
          box po in or me hi ok oh
          """);
  private static final Set<String> STOPS = Set.of("the", "a", "my", "is", "and", "for", "you", "i");
  private static final int LONGEST_TAIL = 8;

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    for (int i = 0; i < message.size(); i++) {
      int street = message.word(i).hasDigits() ? street(message, i) : box(message, i);
      if (street > 0) {
        int last = tail(message, street);
        found.add(message, i, last, SpanType.ADDRESS);
        i = last;
      }
    }
  }

  private static int street(TokenizedText message, int number) {
    for (int i = number + 1; i < message.size() && i <= number + 5; i++) {
      if (STOPS.contains(message.lower(i))) {
        return -1;
      }
      if (i > number + 1 && STREETS.contains(message.lower(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int box(TokenizedText message, int at) {
    boolean box = message.lower(at).equals("po") && message.lower(at + 1).equals("box");
    return box && at + 2 < message.size() && message.word(at + 2).isDigits() ? at + 2 : -1;
  }

  private static int tail(TokenizedText message, int street) {
    int last = street;
    for (int i = street + 1; i < message.size() && i <= street + LONGEST_TAIL; i++) {
      if (!isTail(message, i)) {
        break;
      }
      last = i;
    }
    while (last > street && STOPS.contains(message.lower(last))) {
      last--;
    }
    return last;
  }

  private static boolean isTail(TokenizedText message, int at) {
    Word word = message.word(at);
    return switch (word.kind()) {
      case DIGITS, MIXED -> true;
      case PLACEHOLDER -> false;
      case LETTERS ->
          TAIL.contains(word.lower())
              || Lexicon.isPlace(word.lower())
              || word.hasCapital()
              || !Lexicon.isOrdinary(word.lower());
    };
  }
}
