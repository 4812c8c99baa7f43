package io.saleslore.anonymizer.scrub.number;

import io.saleslore.anonymizer.scrub.lexicon.Lexicon;
import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import io.saleslore.anonymizer.scrub.span.Word;
import java.util.Set;

/** Codes and numbers that stand for somebody: after a word that says so, or by their look. */
public final class IdentityNumber implements Recognizer {
  private static final Set<String> CUES =
      Lexicon.words(
          """
          id account acct acc policy claim booking confirmation ssn pin otp password passcode
          passport licence license vin reference ref ticket invoice tracking serial pnr digits
          number no code username order
          """);
  private static final Set<String> SECRETS =
      Set.of("password", "passcode", "username", "pin", "id");
  private static final Set<String> BETWEEN =
      Set.of(
          "is", "are", "no", "number", "id", "code", "of", "my", "the", "its", "s", "num", "and");
  private static final int LONGEST_CODE = 5;

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    for (int i = 0; i < message.size(); i++) {
      if (CUES.contains(message.lower(i))) {
        afterCue(message, i, found);
      }
      if (looksLikeOne(message.word(i)) || isBareCode(message, i)) {
        found.add(message, i, i, SpanType.ID);
      }
    }
  }

  private static void afterCue(TokenizedText message, int cue, FoundSpans found) {
    int first = cue + 1;
    while (BETWEEN.contains(message.lower(first)) && first - cue < 5) {
      first++;
    }
    boolean secret = SECRETS.contains(message.lower(cue)) && message.lower(first - 1).equals("is");
    int last = first;
    int digits = 0;
    while (last < message.size() && last - first < LONGEST_CODE && isPiece(message, last, secret)) {
      digits += digits(message, last);
      last++;
    }
    if (last > first && (digits >= 3 || secret)) {
      found.add(message, first, last - 1, SpanType.ID);
    }
  }

  private static boolean isPiece(TokenizedText message, int at, boolean secret) {
    Word word = message.word(at);
    return word.hasDigits()
        || (word.isLetters() && word.length() <= 2 && !Lexicon.isPlain(word.lower()))
        || (word.isLetters() && secret && !Lexicon.isPlain(word.lower()))
        || (word.isLetters() && word.length() == 1 && !word.lower().equals("i"));
  }

  private static int digits(TokenizedText message, int at) {
    Word word = message.word(at);
    return (int)
        message
            .text()
            .substring(word.start(), word.end())
            .chars()
            .filter(Character::isDigit)
            .count();
  }

  private static boolean looksLikeOne(Word word) {
    return switch (word.kind()) {
      case DIGITS -> word.length() >= 7;
      case MIXED ->
          word.length() >= 6 && !word.isUnspaced() && Character.isLetter(word.lower().charAt(0));
      case LETTERS, PLACEHOLDER -> false;
    };
  }

  private static boolean isBareCode(TokenizedText message, int at) {
    return message.size() <= 4
        && message.word(at).hasDigits()
        && message.word(at).length() >= 2
        && at > 0
        && message.word(at - 1).isLetters()
        && !message.word(at - 1).isUnspaced()
        && !Lexicon.isOrdinary(message.lower(at - 1));
  }
}
