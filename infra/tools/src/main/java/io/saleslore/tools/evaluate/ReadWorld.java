package io.saleslore.tools.evaluate;

import io.saleslore.query.advice.pooling.ReadingAccuracy;
import io.saleslore.tools.evaluate.reading.ReadingErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stories of a world as somebody reads them.
 *
 * @param reading who does
 * @param errors null where what the world tells is not known
 * @param stories as they are read
 * @param told the same as the world tells them, by which the true rates go; as they are read where
 *     nobody knows
 */
record ReadWorld(
    String reading,
    @Nullable ReadingErrors errors,
    List<PlayedStory> stories,
    List<PlayedStory> told,
    WorldTruth truth) {
  static final String PERFECT = "perfect";

  /** Which errors of its reader the platform must reckon with. */
  ReadingAccuracy errorsToReckonWith() {
    return reading.equals(PERFECT) ? ReadingAccuracy.PERFECT : ReadingAccuracy.BY_READER;
  }
}
