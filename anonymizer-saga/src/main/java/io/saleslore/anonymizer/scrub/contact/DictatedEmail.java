package io.saleslore.anonymizer.scrub;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * E-mail addresses that lost their signs: {@code jack 72 gmailcom}, {@code raj at gmail dot com}.
 */
final class DictatedEmail implements Recognizer {
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
  public void find(Message message, Spans found) {
    for (int i = 0; i < message.size(); i++) {
      if (message.word(i).kind() == Word.Kind.PLACEHOLDER) {
        continue;
      }
      if (isHost(message, i) || isTop(message, i)) {
        found.add(message, first(message, i), last(message, i), SpanType.EMAIL);
      }
    }
  }

  private static boolean isHost(Message message, int at) {
    String word = message.lower(at);
    if (!isProvider(word) || Lexicon.plain(word)) {
      return glued(word);
    }
    boolean provider = Lexicon.company(word);
    return !provider || TOP.contains(message.lower(at + 1)) || message.lower(at + 1).equals("dot");
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

  private static boolean glued(String word) {
    return word.endsWith("com") && word.length() > 8 && !Lexicon.ordinary(word);
  }

  private static boolean isTop(Message message, int at) {
    return TOP.contains(message.lower(at)) && at > 0 && message.word(at - 1).hasDigits();
  }

  private static int first(Message message, int at) {
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

  private static boolean isLocal(Message message, int at) {
    String word = message.lower(at);
    return message.word(at).isLetters() && (Lexicon.named(word) || !Lexicon.ordinary(word));
  }

  private static int last(Message message, int at) {
    int last = at;
    while (last + 1 < message.size()
        && (message.lower(last + 1).equals("dot") || TOP.contains(message.lower(last + 1)))) {
      last++;
    }
    return last;
  }
}
