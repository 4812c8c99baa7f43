package io.saleslore.anonymizer.scrub.contact;

import io.saleslore.anonymizer.scrub.lexicon.Lexicon;
import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import io.saleslore.anonymizer.scrub.span.WordKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * E-mail addresses that lost their signs: {@code jack 72 gmailcom}, {@code raj at gmail dot com}.
 */
public final class DictatedEmail implements Recognizer {
  private static final List<String> PROVIDERS =
      List.of(
          "gmail",
          "gmai",
          "yahoo",
          "ymail",
          "hotmail",
          "outlook",
          "icloud",
          "aol",
          "rediffmail",
          "rediff",
          "proton",
          "comcast",
          "mail");
  private static final Pattern HOST =
      Pattern.compile(
          "(.*)(?:" + String.join("|", PROVIDERS) + ")(?:com|coin|co|in|org|net|couk|de|fr)?+");
  private static final Set<String> TOP = Set.of("com", "org", "net");

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    for (int i = 0; i < message.size(); i++) {
      if (message.word(i).kind() == WordKind.PLACEHOLDER) {
        continue;
      }
      if (isHost(message, i) || isTop(message, i)) {
        found.add(message, first(message, i), last(message, i), SpanType.EMAIL);
      }
    }
  }

  private static boolean isHost(TokenizedText message, int at) {
    String word = message.lower(at);
    if (!isProvider(word) || Lexicon.isPlain(word)) {
      return isGlued(word);
    }
    boolean company = Lexicon.isCompany(word);
    return !company || TOP.contains(message.lower(at + 1)) || message.lower(at + 1).equals("dot");
  }

  /** The pattern tries every ending of a word, and few words name a provider at all. */
  private static boolean isProvider(String word) {
    for (String provider : PROVIDERS) {
      if (word.contains(provider)) {
        return HOST.matcher(word).matches();
      }
    }
    return false;
  }

  private static boolean isGlued(String word) {
    return word.endsWith("com") && word.length() > 8 && !Lexicon.isOrdinary(word);
  }

  private static boolean isTop(TokenizedText message, int at) {
    return TOP.contains(message.lower(at)) && at > 0 && message.word(at - 1).hasDigits();
  }

  private static int first(TokenizedText message, int at) {
    int first = at;
    if (message.follows(first) && message.lower(first - 1).equals("at")) {
      first--;
    }
    while (message.follows(first) && message.word(first - 1).hasDigits()) {
      first--;
    }
    while (message.follows(first) && at - first < 5 && isLocal(message, first - 1)) {
      first--;
    }
    return first;
  }

  private static boolean isLocal(TokenizedText message, int at) {
    String word = message.lower(at);
    return message.word(at).isLetters() && (Lexicon.isName(word) || !Lexicon.isOrdinary(word));
  }

  private static int last(TokenizedText message, int at) {
    int last = at;
    while (last + 1 < message.size()
        && (message.lower(last + 1).equals("dot") || TOP.contains(message.lower(last + 1)))) {
      last++;
    }
    return last;
  }
}
