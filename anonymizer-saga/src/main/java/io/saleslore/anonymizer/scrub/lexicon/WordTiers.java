package io.saleslore.anonymizer.scrub.lexicon;

import io.saleslore.anonymizer.resource.TextResource;
import java.util.List;

/**
 * How frequent a word is in each language of the lists: tier 1 holds its most frequent words, tier
 * 3 the rarest listed ones, 0 those that are not listed.
 */
public final class WordTiers {
  /** The listed languages, Hindi also in Latin letters. */
  public static final List<String> LANGUAGES =
      List.of(
          "en", "es", "pt", "id", "hi-latn", "fr", "de", "it", "nl", "hi", "ar", "bn", "he", "ru");

  /** Where English stands among {@link #LANGUAGES}. */
  public static final int ENGLISH = 0;

  private static final int SLOTS = 1 << 18;
  private static final long[] KEYS = new long[SLOTS];
  private static final int[] TIERS = new int[SLOTS];

  static {
    for (int i = 0; i < LANGUAGES.size(); i++) {
      read(i);
    }
  }

  private WordTiers() {}

  /** The tiers of a lower-case word in all languages, two bits each, the first language lowest. */
  public static int of(String word) {
    return TIERS[slot(key(word))];
  }

  /** The tier in one language out of {@link #of}. */
  public static int tier(int tiers, int language) {
    return tiers >>> (2 * language) & 3;
  }

  private static void read(int language) {
    int tier = 1;
    for (String line :
        TextResource.of(WordTiers.class, "words/" + LANGUAGES.get(language) + ".txt")
            .lines()
            .toList()) {
      for (String word : line.split(" ", -1)) {
        add(key(word), tier << (2 * language));
      }
      tier++;
    }
  }

  private static void add(long key, int tiers) {
    int slot = slot(key);
    KEYS[slot] = key;
    TIERS[slot] |= tiers;
  }

  private static int slot(long key) {
    int slot = (int) (key >>> 46);
    while (KEYS[slot] != 0 && KEYS[slot] != key) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  private static long key(String word) {
    long key = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      key = (key ^ word.charAt(i)) * 0x100000001b3L;
    }
    return (key ^ (key >>> 29)) * 0xbf58476d1ce4e5b9L | 1;
  }
}
