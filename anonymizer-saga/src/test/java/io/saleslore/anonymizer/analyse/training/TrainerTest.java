package io.saleslore.anonymizer.analyse.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.analyse.LabelledSentence;
import io.saleslore.anonymizer.analyse.LabelledSentences;
import io.saleslore.anonymizer.analyse.SalesAnalyser;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.Objection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {
  @Test
  void the_same_sentences_give_the_same_bytes(@TempDir Path folder) throws IOException {
    Trainer.main(new String[] {folder.toString()});

    for (String name : SalesAnalyser.MODELS) {
      try (var packaged = SalesAnalyser.class.getResourceAsStream(name + ".bin")) {
        assertThat(folder.resolve("io/saleslore/anonymizer/analyse/" + name + ".bin"))
            .hasBinaryContent(packaged == null ? new byte[0] : packaged.readAllBytes());
      }
    }
  }

  @Test
  void every_code_has_sentences() {
    assertThat(codes("objections.txt")).containsAll(all(Objection.values()));
    assertThat(codes("approaches.txt")).containsAll(all(Approach.values()));
    assertThat(codes("reactions.txt"))
        .containsExactlyInAnyOrder("positive", "neutral", "negative", "none");
  }

  private static Iterable<String> all(Code[] codes) {
    return Stream.concat(Arrays.stream(codes).map(Code::code), Stream.of("none")).toList();
  }

  private static Iterable<String> codes(String resource) {
    return LabelledSentences.read(resource).stream()
        .map(LabelledSentence::code)
        .collect(Collectors.toSet());
  }
}
