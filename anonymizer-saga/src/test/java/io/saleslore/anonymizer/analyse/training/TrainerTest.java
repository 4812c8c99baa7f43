package io.saleslore.anonymizer.analyse.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.analyse.model.Classifier;
import io.saleslore.anonymizer.analyse.model.ClassifierFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {
  private static final String CORPUS =
      """
      // Two of each.
      # en customer budget
      - that is too dear
      - too dear for me
      # es customer none
      0 gracias, nos vemos
      + muy bien
      # en marketer demo
      . let me show you
      # en marketer none
      . good morning
      # de language other
      . das ist zu teuer
      """;

  @Test
  void each_question_gets_a_classifier_of_its_labels(@TempDir Path folder) throws IOException {
    var corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("writer.txt"), CORPUS);
    Trainer.main(new String[] {corpus.toString(), folder.toString()});

    assertThat(labels(folder, "objection")).containsExactly("budget", "none");
    assertThat(labels(folder, "reaction")).containsExactly("negative", "neutral", "positive");
    assertThat(labels(folder, "approach")).containsExactly("demo", "none");
    assertThat(labels(folder, "language")).containsExactly("en", "es", "other");
    assertThat(read(folder, "objection").vectorWeights()).isNotEmpty();
    assertThat(read(folder, "language").vectorWeights()).isEmpty();
    assertThat(folder.resolve("io/saleslore/anonymizer/analyse/conversation.bin")).isNotEmptyFile();
  }

  @Test
  void without_an_encoder_the_features_alone_are_learned(@TempDir Path corpus) throws IOException {
    Files.writeString(corpus.resolve("writer.txt"), CORPUS);
    var trainer = new Trainer(Corpus.read(corpus), Optional.empty());
    assertThat(trainer.train(ReadingTask.OBJECTION).vectorWeights()).isEmpty();
  }

  private static List<String> labels(Path folder, String name) throws IOException {
    return read(folder, name).labels();
  }

  private static Classifier read(Path folder, String name) throws IOException {
    var file = folder.resolve("io/saleslore/anonymizer/analyse/" + name + ".bin");
    return ClassifierFile.read(Files.newInputStream(file));
  }
}
