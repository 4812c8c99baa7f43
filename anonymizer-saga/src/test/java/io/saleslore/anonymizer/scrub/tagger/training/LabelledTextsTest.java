package io.saleslore.anonymizer.scrub.tagger.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledTextsTest {
  @TempDir Path folder;

  @Test
  void offsets_are_read_in_code_points_and_only_training_files_are_read() throws IOException {
    var line = "{\"text\":\"😀 John\",\"spans\":[{\"start\":2,\"end\":6,\"type\":\"PERSON\"}]}";
    Files.writeString(folder.resolve("a_train.jsonl"), line);
    Files.writeString(folder.resolve("a_dev.jsonl"), line);
    var examples = new ArrayList<NameExample>();

    LabelledTexts.read(folder, examples);

    assertThat(examples)
        .containsExactly(new NameExample("😀 John", List.of(new NameLabel(3, 7, "PERSON"))));
  }
}
