package io.saleslore.anonymizer.analyse.training;

import io.saleslore.kernel.situation.Language;
import io.saleslore.kernel.vocabulary.Code;
import java.util.Locale;
import java.util.Set;

/** What a classifier tells of a message. */
enum ReadingTask {
  OBJECTION(Set.of("customer"), true, 0.9f),
  REACTION(Set.of("customer", "reply"), true, 1.3f),
  APPROACH(Set.of("marketer"), true, 0.7f),
  LANGUAGE(Set.of("customer", "reply", "marketer", "language"), false, 1);

  private final Set<String> sides;
  private final boolean readsVector;
  private final float temperature;

  /**
   * One that is learned from these sections.
   *
   * @param temperature calibrates it; chosen on text of writers that it was not trained on
   */
  ReadingTask(Set<String> sides, boolean readsVector, float temperature) {
    this.sides = sides;
    this.readsVector = readsVector;
    this.temperature = temperature;
  }

  boolean isAbout(CorpusMessage message) {
    return sides.contains(message.side()) && (this != REACTION || message.hasReaction());
  }

  boolean readsVector() {
    return readsVector;
  }

  float temperature() {
    return temperature;
  }

  String label(CorpusMessage message) {
    return switch (this) {
      case REACTION -> message.reaction().code();
      case LANGUAGE -> Code.find(Language.class, message.language()).orElse(Language.OTHER).code();
      default -> message.label();
    };
  }

  /** The name of its classifier's file. */
  String fileName() {
    return name().toLowerCase(Locale.ROOT) + ".bin";
  }
}
