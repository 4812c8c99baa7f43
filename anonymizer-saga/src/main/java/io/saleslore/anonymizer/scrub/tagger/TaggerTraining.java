package io.saleslore.anonymizer.scrub.tagger;

import io.saleslore.anonymizer.scrub.span.TokenizedText;
import java.io.IOException;
import java.io.OutputStream;

/** What training needs of the tagger: the same features as when it runs. */
public final class TaggerTraining {
  /** How many slots the features are hashed to. */
  public static final int SLOTS = WordFeatures.SLOTS;

  /** How many classes a word may be of. */
  public static final int CLASSES = NameClass.COUNT;

  private final WordFeatures features = new WordFeatures();

  /** A message prepared, with a part of the listed names forgotten that depends on the seed. */
  public TaggedText text(TokenizedText message, int seed) {
    return new TaggedText(
        message, new NameLists(word -> Math.floorMod(word.hashCode() * 31 + seed * 7919, 20) < 8));
  }

  /** The slots of the features of one word. */
  public int[] slots(TaggedText text, int at, int before, int beforeThat) {
    features.fill(text, at, before, beforeThat);
    return features.slots();
  }

  /** Writes learned weights. */
  public static void write(float[] learned, OutputStream out) throws IOException {
    NameWeights.of(learned).write(out);
  }
}
