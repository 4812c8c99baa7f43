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

  private final IntegerSet found;

  private Features(int expected) {
    this.found = new IntegerSet(expected);
  }

  /** The features of a message, each once. */
  public static int[] of(List<MessageWord> words) {
    int letters = words.stream().mapToInt(each -> each.form().length()).sum();
    var features = new Features(expected(letters, words.size()));
    String before = START;
    for (MessageWord word : words) {
      features.addWord(before, word);
      before = word.form();
    }
    features.add(hash(hash(PAIR, before), EDGE));
    return features.found.values();
  }

  /** The features that a word brings when it follows another. */
  public static int[] of(String before, MessageWord word) {
    var features = new Features(expected(word.form().length(), 1));
    features.addWord(before, word);
    return features.found.values();
  }

  /** A word with its two edges has at most three runs for each of its letters; and two more. */
  private static int expected(int letters, int words) {
    return SHORTEST_RUN * letters + 2 * words + 1;
  }

  private void addWord(String before, MessageWord word) {
    add(hash(WORD, word.form()));
    add(hash(hash(PAIR, before), word.form()));
    addRuns(word.form());
  }

  private void addRuns(String form) {
    for (int start = -1; start + SHORTEST_RUN <= form.length() + 1; start++) {
      int hash = RUN;
      int longest = Math.min(LONGEST_RUN, form.length() + 1 - start);
      for (int i = 0; i < longest; i++) {
        hash = hash(hash, letter(form, start + i));
        if (i + 1 >= SHORTEST_RUN) {
          add(hash);
        }
      }
    }
  }

  /** A blank stands before and behind a word. */
  private static int letter(String form, int at) {
    return at < 0 || at == form.length() ? ' ' : form.charAt(at);
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
    int mixed = hash ^ hash >>> 15;
    mixed *= 0x2C1B3C6D;
    mixed ^= mixed >>> 12;
    mixed *= 0x297A2D39;
    found.add((mixed ^ mixed >>> 15) & SIZE - 1);
  }

  /** Positive numbers, each once, in the order they came. */
  private static final class IntegerSet {
    private final int[] places;
    private final int[] values;
    private int count;

    IntegerSet(int most) {
      this.values = new int[most];
      this.places = new int[Integer.highestOneBit(most) << 2];
    }

    void add(int value) {
      int place = value & places.length - 1;
      while (places[place] != 0) {
        if (places[place] == value + 1) {
          return;
        }
        place = place + 1 & places.length - 1;
      }
      places[place] = value + 1;
      values[count++] = value;
    }

    int[] values() {
      return Arrays.copyOf(values, count);
    }
  }
}
