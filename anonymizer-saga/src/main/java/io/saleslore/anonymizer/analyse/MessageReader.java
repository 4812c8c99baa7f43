package io.saleslore.anonymizer.analyse;

import io.saleslore.anonymizer.analyse.model.SentenceEncoder;
import io.saleslore.kernel.situation.Language;
import java.util.Optional;
import java.util.function.Supplier;

/** What the trained classifiers see in single messages. */
final class MessageReader {
  /** Chosen by trying on messages of other writers. */
  private static final double OBJECTION_FLOOR = 0.55;

  private static final double APPROACH_FLOOR = 0.5;

  private final CodeReader objections;
  private final CodeReader approaches;
  private final CodeReader reactions;
  private final LanguageDetector languages;
  private final Supplier<Optional<SentenceEncoder>> encoder;

  MessageReader(Supplier<Optional<SentenceEncoder>> encoder) {
    this.objections = new CodeReader(Classifiers.load("objection"), OBJECTION_FLOOR);
    this.approaches = new CodeReader(Classifiers.load("approach"), APPROACH_FLOOR);
    this.reactions = new CodeReader(Classifiers.load("reaction"), 0);
    this.languages = new LanguageDetector(Classifiers.load("language"));
    this.encoder = encoder;
  }

  Language language(MessageText words) {
    return languages.of(words);
  }

  SeenCodes objections(MessageText words) {
    return read(words, objections);
  }

  SeenCodes approaches(MessageText words) {
    return read(words, approaches);
  }

  /** How a customer reacts in a message whose objections were seen. */
  SeenCodes reactions(SeenCodes objections) {
    return reactions.read(objections.message());
  }

  /** The encoder takes far longer than the words, so it is asked only where they leave a doubt. */
  private SeenCodes read(MessageText words, CodeReader reader) {
    var seen = reader.read(words);
    return seen.isSure()
        ? seen
        : encoder
            .get()
            .map(known -> reader.read(words.with(known.vector(words.text()))))
            .orElse(seen);
  }
}
