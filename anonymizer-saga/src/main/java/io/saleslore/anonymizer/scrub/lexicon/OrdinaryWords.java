package io.saleslore.anonymizer.scrub.lexicon;

import java.util.Set;
import java.util.regex.Pattern;

/** Forms of ordinary words that no list has: inflected, drawn out, begun and written together. */
final class OrdinaryWords {
  private static final String[] ENDINGS = {
    "s", "es", "ed", "d", "ing", "er", "ers", "r", "ly", "est", "ness", "ment", "ments", "able",
    "less", "ful", "y", "in", "ings", "ies", "ied", "ier", "ily", "ally", "ation", "ions", "ion",
        "al",
    "ic", "ist", "ists", "ity", "ize", "ized", "ise", "ised"
  };
  private static final String[] BEGINNINGS = {"un", "re", "non", "pre", "over", "mis", "dis"};
  private static final Pattern DRAWN_OUT = Pattern.compile("(.)\\1{2,}|([a-z])\\2$");
  private static final Set<String> GLUED =
      Set.of("ok", "no", "hi", "ya", "so", "it", "its", "im", "yes", "okay", "i", "a", "hai", "oh");

  private OrdinaryWords() {}

  static boolean isOrdinary(String word) {
    return Lexicon.isPlain(word)
        || isInflected(word)
        || isDrawnOut(word)
        || isBegun(word)
        || isCompound(word);
  }

  static boolean isOnlyCompound(String word) {
    boolean glued = GLUED.stream().anyMatch(word::startsWith);
    return !glued
        && !Lexicon.isPlain(word)
        && !isInflected(word)
        && !isDrawnOut(word)
        && isCompound(word);
  }

  private static boolean isBegun(String word) {
    for (String beginning : BEGINNINGS) {
      if (word.startsWith(beginning) && Lexicon.isPlain(word.substring(beginning.length()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInflected(String word) {
    for (String ending : ENDINGS) {
      if (word.length() > ending.length() + 1
          && word.endsWith(ending)
          && isStem(word.substring(0, word.length() - ending.length()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStem(String stem) {
    return Lexicon.isPlain(stem)
        || Lexicon.isPlain(stem + "e")
        || Lexicon.isPlain(stem + "y")
        || Lexicon.isPlain(undoubled(stem));
  }

  private static String undoubled(String stem) {
    int end = stem.length() - 1;
    return end > 1 && stem.charAt(end) == stem.charAt(end - 1) ? stem.substring(0, end) : stem;
  }

  private static boolean isDrawnOut(String word) {
    var matcher = DRAWN_OUT.matcher(word);
    return matcher.find()
        && (Lexicon.isPlain(matcher.replaceAll("$1$2"))
            || Lexicon.isPlain(matcher.replaceAll("$1$1$2$2")));
  }

  private static boolean isCompound(String word) {
    int first = Math.max(1, word.length() - Lexicon.longestPlain());
    int last = Math.min(word.length() - 3, Lexicon.longestPlain());
    for (int cut = first; cut <= last; cut++) {
      String head = word.substring(0, cut);
      boolean isHead = (cut > 2 && Lexicon.isPlain(head)) || GLUED.contains(head);
      if (isHead && Lexicon.isPlain(word.substring(cut))) {
        return true;
      }
    }
    return false;
  }
}
