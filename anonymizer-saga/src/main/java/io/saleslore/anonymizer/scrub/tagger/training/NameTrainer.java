package io.saleslore.anonymizer.scrub.tagger.training;

import io.saleslore.anonymizer.scrub.span.TokenizedText;
import io.saleslore.anonymizer.scrub.span.Word;
import io.saleslore.anonymizer.scrub.tagger.TaggerTraining;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Trains the name tagger: {@code SENTENCES CHATS LABELLED-FOLDER OUT}. */
public final class NameTrainer {
  private static final int ROUNDS = 8;
  private static final float FLOOR = 0.09f;
  private static final Map<String, Integer> CLASSES =
      Map.of("PERSON", 1, "ORG", 2, "LOCATION", 3, "OTHER", -1);
  private final Random random = new Random(3);
  private final TaggerTraining tagger = new TaggerTraining();
  private final NameLearner learner = new NameLearner(TaggerTraining.SLOTS, TaggerTraining.CLASSES);

  /** Trains and writes the weights. */
  public static void main(String[] args) throws IOException {
    var examples = new WrittenSentences(Path.of(args[0]), Path.of(args[1]), 1).all();
    LabelledTexts.read(Path.of(args[2]), examples);
    try (var out = Files.newOutputStream(Path.of(args[3]))) {
      train(examples, ROUNDS, out);
    }
  }

  /** Goes through the examples in so many rounds and writes what was learned. */
  static void train(List<NameExample> examples, int rounds, OutputStream out) throws IOException {
    var trainer = new NameTrainer();
    trainer.train(new ArrayList<>(examples), rounds);
    TaggerTraining.write(trainer.learner.weights(FLOOR), out);
  }

  private void train(List<NameExample> examples, int rounds) {
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(examples, random);
      examples.forEach(each -> learn(varied(each)));
    }
  }

  private NameExample varied(NameExample example) {
    int kind = random.nextInt(100);
    if (kind < 42) {
      return example.lower();
    }
    if (kind < 47) {
      return example.upper();
    }
    return kind < 53 ? example.hidden() : example;
  }

  private void learn(NameExample example) {
    var message = new TokenizedText(example.text());
    var text = tagger.text(message, random.nextInt(1000));
    int before = 0;
    int beforeThat = 0;
    for (int i = 0; i < message.size(); i++) {
      int right = message.word(i).isNamePart() ? label(message.word(i), example) : -1;
      if (right >= 0) {
        learner.learn(tagger.slots(text, i, before, beforeThat), right);
      }
      beforeThat = before;
      before = random.nextInt(12) == 0 ? 0 : Math.max(0, right);
    }
  }

  private static int label(Word word, NameExample example) {
    for (var label : example.labels()) {
      if (label.start() < word.end() && word.start() < label.end()) {
        return CLASSES.getOrDefault(label.type(), 0);
      }
    }
    return 0;
  }
}
