package io.saleslore.anonymizer.analyse;

import io.saleslore.anonymizer.analyse.model.SentenceEncoder;
import io.saleslore.kernel.situation.Language;
import java.util.Optional;
import java.util.function.Supplier;

/** What the trained classifiers see in single messages. */
final class MessageReader {
  /** Chosen by trying on messages of other writers. */
  private static final double OBJECTION_FLOOR = 0.62;

  private static final double APPROACH_FLOOR = 0.5;

  /** In chats twice as many messages object to nothing as in what is judged. */
  private static final double OBJECTION_SHARPNESS = 1.8;

  private static final double APPROACH_SHARPNESS = 1.3;

  private final CodeReader objections;
  private final CodeReader approaches;
  private final CodeReader reactions;
  private final LanguageDetector languages;
  private final Supplier<Optional<SentenceEncoder>> encoder;

  MessageReader(Supplier<Optional<SentenceEncoder>> encoder) {
    this.objections =
        new CodeReader(Classifiers.load("objection"), OBJECTION_FLOOR, OBJECTION_SHARPNESS);
    this.approaches =
        new CodeReader(Classifiers.load("approach"), APPROACH_FLOOR, APPROACH_SHARPNESS);
    this.reactions = new CodeReader(Classifiers.load("reaction"), 0, 1);
    this.languages = new LanguageDetector(Classifiers.load("language"));
    this.encoder = encoder;
  }

  Language language(MessageInput words) {
    return languages.of(words);
  }

  SeenCodes objections(MessageInput words, Language language) {
    return read(words, language, objections);
  }

  SeenCodes approaches(MessageInput words, Language language) {
    return read(words, language, approaches);
  }

  /** How a customer reacts in a message whose objections were seen. */
  SeenCodes reactions(SeenCodes objections) {
    return reactions.read(objections.message());
  }

  /**
   * The encoder takes far longer than the words, so it is asked only where they leave a doubt; and
   * not in languages that it was not trained on.
   */
  private SeenCodes read(MessageInput words, Language language, CodeReader reader) {
    var seen = reader.read(words);
    if (seen.isSure() || !isEncoded(language)) {
      return seen;
    }
    return encoder
        .get()
        .map(known -> reader.read(words.with(known.vector(words.text()))))
        .orElse(seen);
  }

  private static boolean isEncoded(Language language) {
    return language == Language.EN || language == Language.UNKNOWN;
  }
}
