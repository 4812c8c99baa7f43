package io.saleslore.tools.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.kernel.id.StaffId;
import java.util.Map;
import java.util.stream.Stream;

/** Reads as a marketer what was learned from all of them: patterns and suggestions. */
public final class IntelligenceClient {
  private final PlatformClient platform;
  private final Caller reader;

  /** Asks as a marketer. */
  public IntelligenceClient(PlatformClient platform, StaffId reader) {
    this.platform = platform;
    this.reader = new Caller.StaffMember(reader);
  }

  /** What a text means, in the sales vocabulary. */
  public String objection(String text) {
    return platform
        .post(reader, "/api/v1/situations/analysis", Map.of("text", text))
        .path("objection")
        .asText();
  }

  /** What is known about an objection, best first; a pattern of few cases shows no rate. */
  public Stream<RatedApproach> patterns(String objection, String level) {
    return platform.all(reader, "/api/v1/objection-patterns").stream()
        .filter(each -> each.path("objection").asText().equals(objection))
        .filter(each -> each.path("level").asText().equals(level) && each.has("eased"))
        .map(IntelligenceClient::pattern);
  }

  /** What to do now. */
  public ReceivedSuggestions suggestions(String text, String industry) {
    var answer =
        platform.post(
            reader, "/api/v1/strategies/suggestions", Map.of("text", text, "industry", industry));
    return new ReceivedSuggestions(
        answer.path("suggestions").valueStream().map(IntelligenceClient::suggestion).toList(),
        answer.path("notEnoughEvidence").asBoolean(),
        answer.path("sentence").asText(),
        answer.path("receipt"));
  }

  private static RatedApproach pattern(JsonNode node) {
    return new RatedApproach(
        node.path("approach").asText(),
        node.path("industry").asText(node.path("businessSize").asText("everywhere")),
        RateInterval.of(node.path("eased")),
        node.path("evidence").path("cases").asText(),
        node.path("evidence").path("marketers").asText(),
        "");
  }

  private static RatedApproach suggestion(JsonNode node) {
    return new RatedApproach(
        node.path("approach").asText(),
        node.path("level").asText(),
        RateInterval.of(node),
        node.path("evidence").path("cases").asText(),
        node.path("evidence").path("marketers").asText(),
        node.path("why").asText());
  }
}
