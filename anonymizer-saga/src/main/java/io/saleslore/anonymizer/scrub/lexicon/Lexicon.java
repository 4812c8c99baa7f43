package io.saleslore.anonymizer.scrub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that the recognizers know. */
final class Lexicon {
  private static final Set<String> ORDINARY = read("ordinary-words.txt", "\\s+");
  private static final Set<String> GIVEN = read("given-names.txt", "\\s+");
  private static final Set<String> SURNAMES = read("surnames.txt", "\\s+");
  static final Set<String> PLACES = read("places.txt", "\\s*,\\s*");
  static final Set<String> COMPANIES = read("companies.txt", "\\s*,\\s*");
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

  private Lexicon() {}

  /** Whether it is an ordinary word, also inflected, drawn out or written together with another. */
  static boolean ordinary(String word) {
    return plain(word) || inflected(word) || drawnOut(word) || begun(word) || compound(word);
  }

  /**
   * Whether it is two ordinary words written together and nothing else, as firms call themselves.
   */
  static boolean onlyCompound(String word) {
    boolean glued = GLUED.stream().anyMatch(word::startsWith);
    return !glued && !plain(word) && !inflected(word) && !drawnOut(word) && compound(word);
  }

  /** Whether the word stands in the list of ordinary words as it is. */
  static boolean plain(String word) {
    return ORDINARY.contains(word);
  }

  static boolean given(String word) {
    return GIVEN.contains(word);
  }

  /** Whether it is a name and hardly anything else. */
  static boolean surely(String word) {
    return named(word) && !plain(word);
  }

  static boolean named(String word) {
    return GIVEN.contains(word) || SURNAMES.contains(word);
  }

  static boolean place(String words) {
    return PLACES.contains(words);
  }

  static boolean company(String words) {
    return COMPANIES.contains(words);
  }

  private static boolean begun(String word) {
    for (String beginning : BEGINNINGS) {
      if (word.startsWith(beginning) && plain(word.substring(beginning.length()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean inflected(String word) {
    for (String ending : ENDINGS) {
      if (word.length() > ending.length() + 1 && word.endsWith(ending)) {
        String stem = word.substring(0, word.length() - ending.length());
        if (plain(stem) || plain(stem + "e") || plain(stem + "y") || plain(undoubled(stem))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String undoubled(String stem) {
    int end = stem.length() - 1;
    return end > 1 && stem.charAt(end) == stem.charAt(end - 1) ? stem.substring(0, end) : stem;
  }

  private static boolean drawnOut(String word) {
    var matcher = DRAWN_OUT.matcher(word);
    return matcher.find()
        && (plain(matcher.replaceAll("$1$2")) || plain(matcher.replaceAll("$1$1$2$2")));
  }

  private static boolean compound(String word) {
    for (int cut = 1; cut <= word.length() - 3; cut++) {
      String head = word.substring(0, cut);
      if ((cut > 2 && plain(head)) || GLUED.contains(head)) {
        if (plain(word.substring(cut))) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> read(String resource, String separator) {
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      String all =
          new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.strip().split(separator, -1))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
