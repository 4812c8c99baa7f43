package io.saleslore.tools.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.tools.client.Caller;
import io.saleslore.tools.client.Pause;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.client.PlatformRefusal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Asks the platform as a marketer does. */
record Advice(PlatformClient platform, StaffId reader) {
  private static final String SUGGESTIONS = "/api/v1/strategies/suggestions";
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final int MOST_LOOKS = 6_000;

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

  /**
   * Waits until answers rest on this release.
   *
   * @throws PlatformRefusal if they still do not after ten minutes, so that nobody waits forever
   */
  void awaitRelease(Question question, long number) {
    for (int look = 0; look < MOST_LOOKS; look++) {
      if (suggestions(question).path("receipt").path("release").asLong() >= number) {
        return;
      }
      Pause.of(BETWEEN_LOOKS);
    }
    throw new PlatformRefusal("answers do not come to rest on release " + number);
  }

  private Caller caller() {
    return new Caller.StaffMember(reader);
  }
}
