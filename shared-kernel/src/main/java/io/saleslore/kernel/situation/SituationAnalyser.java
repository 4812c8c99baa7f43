package io.saleslore.kernel.situation;

import io.saleslore.kernel.vocabulary.Speaker;
import org.jspecify.annotations.Nullable;

/** Reads a text in the sales vocabulary: a pure function that keeps and logs nothing. */
public interface SituationAnalyser {
  /**
   * What the text says.
   *
   * @param speaker who wrote it, where known: only customers object and react, only marketers
   *     approach
   */
  Analysis analyse(String text, @Nullable Speaker speaker);
}
