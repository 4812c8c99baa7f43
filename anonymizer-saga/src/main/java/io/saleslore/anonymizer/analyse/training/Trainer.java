package io.saleslore.anonymizer.analyse.training;

import io.saleslore.anonymizer.analyse.conversation.ConversationModelFile;
import io.saleslore.anonymizer.analyse.model.Classifier;
import io.saleslore.anonymizer.analyse.model.ClassifierFile;
import io.saleslore.anonymizer.analyse.model.Features;
import io.saleslore.anonymizer.analyse.model.MessageWord;
import io.saleslore.anonymizer.analyse.model.SentenceEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Trains the classifiers; the build runs it, and the same corpus gives the same ones. */
final class Trainer {
  private final List<CorpusMessage> corpus;
  private final Map<String, float[]> vectors;

  Trainer(List<CorpusMessage> corpus, Optional<SentenceEncoder> encoder) {
    this.corpus = corpus;
    this.vectors = encoder.map(known -> vectors(corpus, known)).orElse(Map.of());
  }

  private static Map<String, float[]> vectors(List<CorpusMessage> corpus, SentenceEncoder encoder) {
    return corpus.parallelStream()
        .filter(
            each -> Arrays.stream(ReadingTask.values()).anyMatch(task -> needsVector(task, each)))
        .map(CorpusMessage::text)
        .distinct()
        .collect(Collectors.toConcurrentMap(Function.identity(), encoder::vector));
  }

  private static boolean needsVector(ReadingTask task, CorpusMessage message) {
    return task.readsVector() && task.isAbout(message);
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
    var examples = corpus.stream().filter(task::isAbout).map(each -> example(task, each)).toList();
    return Training.train(examples, task.temperature());
  }

  private LabelledExample example(ReadingTask task, CorpusMessage message) {
    var vector =
        task.readsVector() ? vectors.getOrDefault(message.text(), new float[0]) : new float[0];
    return new LabelledExample(
        task.label(message), Features.of(MessageWord.of(message.text())), vector);
  }
}
