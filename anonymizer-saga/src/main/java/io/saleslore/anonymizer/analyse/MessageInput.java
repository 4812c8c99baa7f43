package io.saleslore.anonymizer.analyse;

import io.saleslore.anonymizer.analyse.model.Features;
import io.saleslore.anonymizer.analyse.model.MessageWord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as its readers see it.
 *
 * @param features of all its words
 * @param vector of its meaning; null where there is no encoder
 */
record MessageInput(
    String text, List<MessageWord> words, int[] features, float @Nullable [] vector) {
  static MessageInput of(String text) {
    var words = MessageWord.of(text);
    return new MessageInput(text, words, Features.of(words), null);
  }

  MessageInput with(float[] encoded) {
    return new MessageInput(text, words, features, encoded);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }
}
