package io.saleslore.anonymizer.scrub.tagger.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads texts with labelled names: {@code {"text","spans":[{"start","end","type"}]}} a line. */
final class LabelledTexts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LabelledTexts() {}

  static void read(Path folder, List<NameExample> into) throws IOException {
    for (Path file : TrainingFiles.in(folder, "_train.jsonl")) {
      for (String line : Files.readAllLines(file)) {
        into.add(example(JSON.readTree(line)));
      }
    }
  }

  private static NameExample example(JsonNode row) {
    String text = row.get("text").asText();
    var labels = new ArrayList<NameLabel>();
    row.get("spans").forEach(span -> labels.add(label(text, span)));
    return new NameExample(text, List.copyOf(labels)).withoutContacts();
  }

  private static NameLabel label(String text, JsonNode span) {
    return new NameLabel(
        text.offsetByCodePoints(0, span.get("start").asInt()),
        text.offsetByCodePoints(0, span.get("end").asInt()),
        span.get("type").asText());
  }
}
