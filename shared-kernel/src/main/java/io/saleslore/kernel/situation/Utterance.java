package io.saleslore.kernel.situation;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * What one of the two wrote in a conversation; it may hold words of a person, so it does not show
 * itself.
 *
 * @param text empty where it is a picture or the like
 * @param known the approach, where somebody has coded the text by hand
 */
public record Utterance(Speaker speaker, String text, @Nullable Approach known) {
  @Override
  public String toString() {
    return "[utterance]";
  }
}
