package io.saleslore.tools.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The examples with what the answers before them gave, so that each reads as it is sent. */
final class FilledExamples {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, JsonNode> kept = new HashMap<>();

  private FilledExamples() {}

  static List<Example> of(List<Example> story, Map<String, JsonNode> answers) {
    var filler = new FilledExamples();
    var all = new ArrayList<Example>();
    for (var example : story) {
      all.add(example.with(filler.text(example.query()), filler.json(example.request())));
      var answer = answers.get(example.name());
      if (answer != null) {
        example.keep().forEach((name, field) -> filler.keep(name, answer.at("/" + field)));
      }
    }
    return all;
  }

  /** Lists in approved answers are cut short, so not everything that is kept stands there. */
  private void keep(String name, JsonNode value) {
    if (!value.isMissingNode()) {
      kept.put(name, value);
    }
  }

  private @Nullable String text(@Nullable String text) {
    var filled = text;
    for (var each : kept.entrySet()) {
      filled =
          filled == null
              ? null
              : filled.replace("{" + each.getKey() + "}", each.getValue().asText());
    }
    return filled;
  }

  private @Nullable JsonNode json(@Nullable JsonNode request) {
    if (request == null || request.isTextual()) {
      return request;
    }
    try {
      var text = request.toString();
      for (var each : kept.entrySet()) {
        text = text.replace("\"{" + each.getKey() + "}\"", each.getValue().toString());
      }
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
