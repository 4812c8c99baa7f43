package io.saleslore.anonymizer.analyse.training;

import io.saleslore.anonymizer.analyse.conversation.ConversationModelFile;
import io.saleslore.anonymizer.analyse.model.Classifier;
import io.saleslore.anonymizer.analyse.model.ClassifierFile;
import io.saleslore.anonymizer.analyse.model.Features;
import io.saleslore.anonymizer.analyse.model.MessageWord;
import io.saleslore.anonymizer.analyse.model.SentenceEncoder;
import io.saleslore.kernel.situation.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Trains the classifiers; the build runs it, and the same corpus gives the same ones. */
final class Trainer {
  private static final float[] NO_VECTOR = {};
  private static final String ENGLISH = Language.EN.code();

  private final List<CorpusMessage> corpus;
  private final List<int[]> features;
  private final Map<String, float[]> vectors;

  Trainer(List<CorpusMessage> corpus, Optional<SentenceEncoder> encoder) {
    this.corpus = corpus;
    this.features =
        corpus.parallelStream().map(each -> Features.of(MessageWord.of(each.text()))).toList();
    this.vectors = encoder.map(known -> vectors(corpus, known)).orElse(Map.of());
  }

  private static Map<String, float[]> vectors(List<CorpusMessage> corpus, SentenceEncoder encoder) {
    return encoder.vectors(
        corpus.stream()
            .filter(
                each ->
                    Arrays.stream(ReadingTask.values()).anyMatch(task -> needsVector(task, each)))
            .map(CorpusMessage::text)
            .toList());
  }

  /** The encoder was trained on English, so that of other languages it says little. */
  private static boolean needsVector(ReadingTask task, CorpusMessage message) {
    return task.readsVector() && task.isAbout(message) && message.language().equals(ENGLISH);
  }

  /** Writes the classifiers of a corpus: {@code CORPUS FOLDER-OF-CLASSES}. */
  public static void main(String[] args) throws IOException {
    var folder = Path.of(args[1], "io", "saleslore", "anonymizer", "analyse");
    Files.createDirectories(folder);
    new Trainer(Corpus.read(Path.of(args[0])), SentenceEncoder.load()).write(folder);
  }

  private void write(Path folder) {
    Arrays.stream(ReadingTask.values()).parallel().forEach(task -> write(task, folder));
    writeConversations(folder);
  }

  private void writeConversations(Path folder) {
    try {
      ConversationModelFile.write(
          ConversationTraining.train(corpus),
          Files.newOutputStream(folder.resolve("conversation.bin")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(ReadingTask task, Path folder) {
    try {
      ClassifierFile.write(train(task), Files.newOutputStream(folder.resolve(task.fileName())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Classifier train(ReadingTask task) {
    var examples =
        IntStream.range(0, corpus.size())
            .filter(each -> task.isAbout(corpus.get(each)))
            .mapToObj(each -> example(task, corpus.get(each), features.get(each)))
            .toList();
    return Training.train(examples, task.temperature());
  }

  private LabelledExample example(ReadingTask task, CorpusMessage message, int[] found) {
    var vector =
        needsVector(task, message) ? vectors.getOrDefault(message.text(), NO_VECTOR) : NO_VECTOR;
    return new LabelledExample(task.label(message), found, vector);
  }
}
