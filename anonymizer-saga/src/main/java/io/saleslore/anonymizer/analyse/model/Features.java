package io.saleslore.anonymizer.analyse.model;

import java.util.Arrays;
import java.util.List;

/**
 * What a model sees of a message: its words, pairs of neighbouring words, and the runs of three to
 * five letters within words, so that misspelt and inflected words speak as well. Each feature is a
 * number below {@link #SIZE} by hashing (Weinberger et al., Feature Hashing for Large Scale
 * Multitask Learning, 2009).
 */
public final class Features {
  /** How many different ones there are. */
  public static final int SIZE = 1 << 18;

  /** Stands for the word before the first. */
  public static final String START = "^";

  private static final int SHORTEST_RUN = 3;
  private static final int LONGEST_RUN = 5;
  private static final int WORD = 1;
  private static final int PAIR = 2;
  private static final int RUN = 3;
  private static final int EDGE = '^';

  private int[] found = new int[256];
  private int count;

  private Features() {}

  /** The features of a message, each once, in ascending order. */
  public static int[] of(List<MessageWord> words) {
    var features = new Features();
    String before = START;
    for (MessageWord word : words) {
      features.addWord(before, word);
      before = word.form();
    }
    features.add(hash(hash(PAIR, before), EDGE));
    return features.distinct();
  }

  /** The features that a word brings when it follows another. */
  public static int[] of(String before, MessageWord word) {
    var features = new Features();
    features.addWord(before, word);
    return features.distinct();
  }

  private void addWord(String before, MessageWord word) {
    add(hash(WORD, word.form()));
    add(hash(hash(PAIR, before), word.form()));
    addRuns(" " + word.form() + " ");
  }

  private void addRuns(String padded) {
    for (int start = 0; start + SHORTEST_RUN <= padded.length(); start++) {
      int hash = RUN;
      int longest = Math.min(LONGEST_RUN, padded.length() - start);
      for (int i = 0; i < longest; i++) {
        hash = hash(hash, padded.charAt(start + i));
        if (i + 1 >= SHORTEST_RUN) {
          add(hash);
        }
      }
    }
  }

  private static int hash(int seed, String text) {
    int hash = seed;
    for (int i = 0; i < text.length(); i++) {
      hash = hash(hash, text.charAt(i));
    }
    return hash(hash, 0);
  }

  /** One step of FNV-1a over 16 bits. */
  private static int hash(int hash, int unit) {
    return (hash ^ unit) * 0x01000193 + 0x9E3779B9;
  }

  private void add(int hash) {
    if (count == found.length) {
      found = Arrays.copyOf(found, 2 * count);
    }
    int mixed = hash ^ hash >>> 15;
    mixed *= 0x2C1B3C6D;
    mixed ^= mixed >>> 12;
    mixed *= 0x297A2D39;
    found[count++] = (mixed ^ mixed >>> 15) & SIZE - 1;
  }

  private int[] distinct() {
    Arrays.sort(found, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        found[kept++] = found[i];
      }
    }
    return Arrays.copyOf(found, kept);
  }
}
