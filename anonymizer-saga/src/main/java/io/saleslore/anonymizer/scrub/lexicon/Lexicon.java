package io.saleslore.anonymizer.scrub.lexicon;

import io.saleslore.anonymizer.resource.TextResource;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The lists of words, names, places and companies that the recognizers know, in lower case. */
public final class Lexicon {
  private static final String BLANKS = "\\s+";
  private static final String COMMAS = "\\s*,\\s*";
  private static final Set<String> ORDINARY = read("ordinary-words.txt", BLANKS);
  private static final int LONGEST = ORDINARY.stream().mapToInt(String::length).max().orElseThrow();
  private static final Set<String> GIVEN = read("given-names.txt", BLANKS);
  private static final Set<String> SURNAMES = read("surnames.txt", BLANKS);
  private static final Set<String> PROTECTED = read("protected-words.txt", BLANKS);
  private static final Set<String> GIVEN_ELSEWHERE = read("names/given.txt", BLANKS);
  private static final Set<String> SURNAMES_ELSEWHERE = read("names/surnames.txt", BLANKS);
  private static final Set<String> PLACES = read("places.txt", COMMAS);
  private static final Set<String> COMPANIES = read("companies.txt", COMMAS);

  private Lexicon() {}

  /** Whether it is an ordinary word, also inflected, drawn out or written together with another. */
  public static boolean isOrdinary(String word) {
    return OrdinaryWords.isOrdinary(word);
  }

  /** Whether it is two ordinary words written together and nothing else, as firms like it. */
  public static boolean isOnlyCompound(String word) {
    return OrdinaryWords.isOnlyCompound(word);
  }

  /** Whether the word stands in the list of ordinary words as it is. */
  public static boolean isPlain(String word) {
    return ORDINARY.contains(word);
  }

  /** Length of the longest word in that list, in UTF-16 units. */
  static int longestPlain() {
    return LONGEST;
  }

  /** Whether it is a frequent given name. */
  public static boolean isGivenName(String word) {
    return GIVEN.contains(word);
  }

  /** Whether it is a term of trade, a unit, a greeting or so frequent that it is seldom a name. */
  public static boolean isProtected(String word) {
    return PROTECTED.contains(word);
  }

  /** Whether it is a surname, frequent or of the longer list of many countries. */
  public static boolean isSurname(String word) {
    return SURNAMES.contains(word) || SURNAMES_ELSEWHERE.contains(word);
  }

  /** Whether it is a given name of the longer list of many countries. */
  public static boolean isNameElsewhere(String word) {
    return GIVEN_ELSEWHERE.contains(word);
  }

  /** Whether it is a frequent given name or surname. */
  public static boolean isName(String word) {
    return GIVEN.contains(word) || SURNAMES.contains(word);
  }

  /** Whether it is a name and hardly anything else. */
  public static boolean isSurelyName(String word) {
    return isName(word) && !isPlain(word);
  }

  /** Whether these words are a city, region or country. */
  public static boolean isPlace(String words) {
    return PLACES.contains(words);
  }

  /** Whether these words are a widely known company. */
  public static boolean isCompany(String words) {
    return COMPANIES.contains(words);
  }

  /** All cities, regions and countries that are known. */
  static Set<String> places() {
    return PLACES;
  }

  /** All terms of trade, units, greetings and words too frequent to be a name. */
  public static Set<String> protectedWords() {
    return PROTECTED;
  }

  /** All widely known companies. */
  public static Set<String> companies() {
    return COMPANIES;
  }

  /** The words of a text, parted by blanks. */
  public static Set<String> words(String text) {
    return parts(text, BLANKS);
  }

  private static Set<String> read(String resource, String separator) {
    return parts(TextResource.of(Lexicon.class, resource), separator);
  }

  private static Set<String> parts(String text, String separator) {
    return Arrays.stream(text.strip().split(separator, -1)).collect(Collectors.toUnmodifiableSet());
  }
}
