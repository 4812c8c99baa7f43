package io.saleslore.anonymizer.door;

import io.saleslore.anonymizer.scrub.lexicon.FrequentWords;
import io.saleslore.anonymizer.scrub.lexicon.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The published lists that the words of one template may stand in: the frequent words of a language
 * without the names of people, places and firms among them, but for those that are rather words.
 *
 * @param names what was left out of them
 * @param endings with which a listed word is listed too
 */
record ListedWords(List<Set<String>> lists, Set<String> names, List<String> endings) {
  private static final int TIERS_OF_ENGLISH = 2;
  private static final int TIERS = 3;
  private static final int SHORTEST_STEM = 3;
  private static final Set<String> SINGLE_LETTERS = Set.of("a", "e", "i", "o", "u", "y", "é", "à");
  private static final Pattern WORD = Pattern.compile("[a-zà-öø-ÿ]+(?:'[a-zà-öø-ÿ]+)*");
  private static final Set<String> NAMES = DoorFile.words("names.txt");
  private static final ListedWords ENGLISH = of("en", TIERS_OF_ENGLISH, "'s");

  /** What a template may be written in; English terms of trade are at home in each. */
  static final List<ListedWords> LANGUAGES =
      List.of(
          ENGLISH,
          of("es", TIERS, "s", "es", "mente"),
          of("pt", TIERS, "s", "es", "mente"),
          of("id", TIERS, "nya", "lah", "kah"),
          of("hi-latn", TIERS, "'s").or(ENGLISH));

  /** The platform's own approved terms, exactly as they are written. */
  static Set<String> terms() {
    return DoorFile.words("terms.txt");
  }

  /** Whether it is kept as a word although, with a capital, it is rather somebody or a firm. */
  static boolean isNameWithCapital(String word) {
    return (Lexicon.isGivenName(word) || Lexicon.isCompany(word)) && !Lexicon.isProtected(word);
  }

  /** Whether the lower-case word may stand in a template. */
  boolean holds(String word) {
    return isListed(word) || (!isName(word) && isInflected(word));
  }

  /** Whether it is left out because it names somebody or a firm. */
  boolean isName(String word) {
    var stem = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    return names.contains(stem) || isListedName(stem);
  }

  private boolean isListed(String word) {
    return lists.stream().anyMatch(each -> each.contains(word));
  }

  private boolean isInflected(String word) {
    return endings.stream()
        .filter(word::endsWith)
        .map(ending -> word.substring(0, word.length() - ending.length()))
        .anyMatch(stem -> stem.length() >= SHORTEST_STEM && isListed(stem));
  }

  private ListedWords or(ListedWords other) {
    return new ListedWords(List.of(lists.getFirst(), other.lists.getFirst()), names, endings);
  }

  private static ListedWords of(String language, int tiers, String... endings) {
    var kept = DoorFile.line("kept.txt", language);
    var names = new HashSet<>(NAMES);
    names.removeAll(kept);
    var words =
        Stream.concat(FrequentWords.of(language, tiers), Lexicon.protectedWords().stream())
            .filter(word -> WORD.matcher(word).matches())
            .filter(word -> word.length() > 1 || SINGLE_LETTERS.contains(word))
            .filter(word -> kept.contains(word) || !(names.contains(word) || isListedName(word)))
            .collect(Collectors.toUnmodifiableSet());
    return new ListedWords(List.of(words), Set.copyOf(names), List.of(endings));
  }

  private static boolean isListedName(String word) {
    boolean isName =
        Lexicon.isName(word) || Lexicon.isNameElsewhere(word) || Lexicon.isSurname(word);
    return (isName && !Lexicon.isProtected(word))
        || Lexicon.isCompany(word)
        || Lexicon.isPlace(word);
  }
}
