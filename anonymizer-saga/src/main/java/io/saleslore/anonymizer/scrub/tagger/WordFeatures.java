package io.saleslore.anonymizer.scrub.tagger;

import java.util.Arrays;

/** The features of one word in its message, as slots of the weights. */
final class WordFeatures {
  /** How many slots there are. */
  static final int SLOTS = 1 << 18;

  private static final int MOST = 80;
  private final int[] slots = new int[MOST];
  private int count;
  private int template;

  /** Fills in the features of a word behind the classes of the two words before it. */
  void fill(TaggedText text, int at, int before, int beforeThat) {
    count = 0;
    template = 0;
    WordTraits word = text.at(at);
    WordTraits left = text.at(at - 1);
    WordTraits right = text.at(at + 1);
    words(text, at, word, left, right);
    lists(word, left, right);
    neighbours(text, at, word, left, right);
    frame(text, at, word);
    letters(text.message().lower(at), word);
    classes(word, right, before, beforeThat);
  }

  private void words(TaggedText text, int at, WordTraits word, WordTraits left, WordTraits right) {
    add(word.text(), 0);
    add(left.text(), 0);
    add(right.text(), 0);
    add(text.at(at - 2).text(), 0);
    add(text.at(at + 2).text(), 0);
    add(left.text(), word.text());
    add(word.text(), right.text());
    add(left.text(), right.text());
    add(text.at(at - 2).text(), left.text());
    add(right.text(), text.at(at + 2).text());
  }

  private void lists(WordTraits word, WordTraits left, WordTraits right) {
    int both = both(word);
    add(both, word.shape());
    add(both, left.text());
    add(both, right.text());
    add(both, both(left) * 31 + word.shape());
    add(both, both(right) * 31 + word.shape());
    add(both, both(left) * 131_071 + both(right));
    add(word.listed(), left.text());
    add(word.listed(), right.text());
  }

  private void neighbours(
      TaggedText text, int at, WordTraits word, WordTraits left, WordTraits right) {
    int both = both(word);
    add(word.known(), text.at(at - 2).text() * 31 + left.text());
    add(word.known(), right.text() * 31 + text.at(at + 2).text());
    add(both, both(left) * 131_071 + both(text.at(at - 2)));
    add(both, both(right) * 131_071 + both(text.at(at + 2)));
    add(left.listed(), right.listed() * 257 + word.shape());
    add(word.known(), word.shape() * 257 + left.listed());
  }

  private void frame(TaggedText text, int at, WordTraits word) {
    int both = both(word);
    add(both, text.frame() * 31 + word.shape());
    add(both, word.signs() % 32 * 31 + word.shape());
    add(both, word.signs() / 32 * 31 + word.shape());
    add(both, (at == 0 ? 1 : 0) + (at + 1 == text.size() ? 2 : 0));
    add(both, text.language());
    add(word.script(), both);
    add(word.script(), text.at(at - 1).text());
    add(word.listed(), word.shape() * 31 + text.frame());
  }

  private void letters(String lower, WordTraits word) {
    int length = lower.length();
    add(lower.substring(Math.max(0, length - 2)).hashCode(), word.isUnknown() ? 1 : 0);
    add(lower.substring(Math.max(0, length - 3)).hashCode(), word.shape());
    add(lower.substring(Math.max(0, length - 4)).hashCode(), 0);
    add(lower.substring(0, Math.min(3, length)).hashCode(), 0);
    add(Math.min(length, 12), word.known());
    if (word.isUnknown()) {
      triples(lower);
    }
    template = 60;
  }

  private void triples(String lower) {
    for (int i = 0; i + 3 <= Math.min(lower.length(), 16); i++) {
      template = 90;
      add((lower.charAt(i) * 31 + lower.charAt(i + 1)) * 31 + lower.charAt(i + 2), 0);
    }
  }

  private void classes(WordTraits word, WordTraits right, int before, int beforeThat) {
    add(before, beforeThat);
    add(before, both(word) * 31 + word.shape());
    add(before, word.text());
    add(before, right.text());
    add(before, both(word) * 131_071 + both(right));
    add(before * 4 + beforeThat, both(word));
  }

  private static int both(WordTraits word) {
    return word.known() * 256 + word.listed();
  }

  private void add(int one, int other) {
    int mixed = (one * 0x9E3779B1 + other) * 0x85EBCA6B + template++ * 0xC2B2AE35;
    mixed ^= mixed >>> 15;
    mixed *= 0x2C1B3C6D;
    mixed ^= mixed >>> 13;
    if (count < MOST) {
      slots[count++] = mixed & (SLOTS - 1);
    }
  }

  /** The slots that are filled in, a copy. */
  int[] slots() {
    return Arrays.copyOf(slots, count);
  }

  int count() {
    return count;
  }

  int slot(int index) {
    return slots[index];
  }
}
