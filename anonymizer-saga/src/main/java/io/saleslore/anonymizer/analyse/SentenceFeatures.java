package io.saleslore.anonymizer.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the models see of a sentence: words, pairs of words and cue words; figures are all alike.
 */
public final class SentenceFeatures {
  private static final Pattern TOKEN =
      Pattern.compile(
          "<[A-Z]++>|[$€£₹]?"
              + " ?\\p{N}[\\p{N}.,:]*+(?:k|th|st|nd|rd|am|pm)?+\\b|[\\p{L}\\p{M}]++(?:['’]\\p{L}++)?+|[?!%]");

  private static final String PRICE = "$€£₹";

  private SentenceFeatures() {}

  /** The features of a sentence, in the order of its words. */
  public static String[] of(String sentence) {
    List<String> tokens = tokens(sentence);
    var features = new ArrayList<String>(3 * tokens.size() + 2);
    String before = "^";
    for (String token : tokens) {
      features.add(token);
      features.add(before + " " + token);
      CueWords.of(token).forEach(cue -> features.add("cue " + cue));
      before = token;
    }
    features.add(before + " $");
    return features.toArray(String[]::new);
  }

  private static List<String> tokens(String sentence) {
    var tokens = new ArrayList<String>();
    Matcher matcher = TOKEN.matcher(sentence);
    while (matcher.find()) {
      tokens.add(normal(matcher.group()));
    }
    return tokens;
  }

  private static String normal(String token) {
    char first = token.charAt(0);
    if (first == '<') {
      return token;
    }
    if (Character.isLetter(first)) {
      return token.toLowerCase(Locale.ROOT).replace("'", "").replace("’", "");
    }
    return first == '?' || first == '!' || first == '%' ? token : figure(token);
  }

  /** Prices, days of a month, times and years are told apart; their values are not. */
  private static String figure(String token) {
    if (PRICE.indexOf(token.charAt(0)) >= 0) {
      return "$9";
    }
    if (token.indexOf(':') > 0 || token.endsWith("am") || token.endsWith("pm")) {
      return "9:9";
    }
    boolean year = token.length() == 4 && (token.startsWith("20") || token.startsWith("19"));
    return Character.isLetter(token.charAt(token.length() - 1)) && !token.endsWith("k")
        ? "9th"
        : year ? "year" : "9";
  }
}
