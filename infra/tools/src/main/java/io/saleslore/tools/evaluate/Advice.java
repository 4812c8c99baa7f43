package io.saleslore.tools.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.tools.client.Caller;
import io.saleslore.tools.client.Pause;
import io.saleslore.tools.client.PlatformClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Asks the platform as a marketer does. */
record Advice(PlatformClient platform, StaffId reader) {
  private static final String SUGGESTIONS = "/api/v1/strategies/suggestions";
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  JsonNode suggestions(Question question) {
    return platform.post(caller(), SUGGESTIONS, question.fields());
  }

  /** The answers to many questions. */
  Map<Question, JsonNode> suggestions(List<Question> questions) {
    var answers = new ConcurrentHashMap<Question, JsonNode>();
    questions.parallelStream().forEach(each -> answers.put(each, suggestions(each)));
    var inOrder = new LinkedHashMap<Question, JsonNode>();
    questions.forEach(each -> inOrder.put(each, answers.get(each)));
    return inOrder;
  }

  JsonNode prediction(Question question, Approach approach) {
    var fields = new LinkedHashMap<>(question.fields());
    fields.put("approach", approach.code());
    return platform.post(caller(), "/api/v1/predictions", fields);
  }

  JsonNode get(String path) {
    return platform.get(caller(), "/api/v1/" + path);
  }

  /** Waits until answers rest on this release. */
  void awaitRelease(Question question, long number) {
    while (suggestions(question).path("receipt").path("release").asLong() < number) {
      Pause.of(BETWEEN_LOOKS);
    }
  }

  private Caller caller() {
    return new Caller.StaffMember(reader);
  }
}
