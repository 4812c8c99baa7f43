package io.saleslore.tools.play;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.tools.play.PlatformClient.As;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a marketer gets to know from all the others: the one place that reads those answers. */
public final class Intelligence {
  private final PlatformClient platform;
  private final As reader;

  /** Asks as a marketer. */
  public Intelligence(PlatformClient platform, StaffId reader) {
    this.platform = platform;
    this.reader = new As.Marketer(reader);
  }

  /** A share of cases in whole per cents, with its 95 % interval. */
  public record Rate(int rate, int low, int high) {
    static Rate of(JsonNode node) {
      var interval = node.path("interval");
      return new Rate(
          node.path("rate").asInt(), interval.path("low").asInt(), interval.path("high").asInt());
    }

    @Override
    public String toString() {
      return "%d %% (95 %%: %d-%d %%)".formatted(rate, low, high);
    }
  }

  /** An approach with what stands behind it. */
  public record Approach(
      String approach, String where, Rate eased, String cases, String marketers, String why) {}

  /** What Bob's customer means, in the sales vocabulary. */
  public String objection(String text) {
    return platform
        .post(reader, "/api/v1/situations/analysis", Map.of("text", text))
        .path("objection")
        .asText();
  }

  /** What is known about an objection, best first; a pattern of few cases shows no rate. */
  public Stream<Approach> patterns(String objection, String level) {
    return platform.all(reader, "/api/v1/objection-patterns").stream()
        .filter(each -> each.path("objection").asText().equals(objection))
        .filter(each -> each.path("level").asText().equals(level) && each.has("eased"))
        .map(Intelligence::pattern);
  }

  /** What to do now. */
  public Advice advice(String text, String industry) {
    var answer =
        platform.post(
            reader, "/api/v1/strategies/suggestions", Map.of("text", text, "industry", industry));
    return new Advice(
        StreamSupport.stream(answer.path("suggestions").spliterator(), false)
            .map(Intelligence::suggestion)
            .toList(),
        answer.path("notEnoughEvidence").asBoolean(),
        answer.path("sentence").asText(),
        answer.path("receipt"));
  }

  private static Approach pattern(JsonNode node) {
    return new Approach(
        node.path("approach").asText(),
        node.path("industry").asText(node.path("businessSize").asText("everywhere")),
        Rate.of(node.path("eased")),
        node.path("evidence").path("cases").asText(),
        node.path("evidence").path("marketers").asText(),
        "");
  }

  private static Approach suggestion(JsonNode node) {
    return new Approach(
        node.path("approach").asText(),
        node.path("level").asText(),
        Rate.of(node),
        node.path("evidence").path("cases").asText(),
        node.path("evidence").path("marketers").asText(),
        node.path("why").asText());
  }
}
