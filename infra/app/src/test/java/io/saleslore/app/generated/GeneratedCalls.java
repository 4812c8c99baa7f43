package io.saleslore.app.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.app.fixture.Api;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sends generated requests to a running platform and says which answers break its promises. */
public final class GeneratedCalls {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int LONGEST_DETAIL = 120;

  /** Who goes on sending after this was refused may lose the answer. */
  private static final int MOST_BYTES = 1_000_000;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final SeenIds ids = new SeenIds();
  private final Map<String, String> tokens = new TreeMap<>();
  private final Map<Integer, Integer> answers = new TreeMap<>();

  /**
   * Calls this platform.
   *
   * @param marketer whose zone is written to
   * @param other whose zone may be handed over or closed as well
   */
  public GeneratedCalls(URI base, Api api, String marketer, String other) {
    this.base = base;
    ids.add("ownStaffId", marketer);
    ids.add("staffId", other);
    for (var role : new String[] {"COMPLIANCE", "DATA_TEAM", "TEMPLATE_REVIEWER", "ADMIN"}) {
      tokens.put(role, api.role(role));
    }
    tokens.put("MARKETER", api.marketer(marketer));
    tokens.put("nonsense", "nonsense");
  }

  /**
   * Each kind of broken promise with the first request that met it.
   *
   * @param seed makes the same requests again
   */
  public Map<String, String> broken(long seed, int requests) {
    var broken = new TreeMap<String, String>();
    var generated = new GeneratedRequests(ApiOperation.description(), seed, ids);
    for (int i = 0; i < requests; i++) {
      var request = generated.next();
      kind(request).ifPresent(kind -> broken.putIfAbsent(kind, request.toString()));
    }
    return broken;
  }

  /** How often each status was answered. */
  public Map<Integer, Integer> answers() {
    return answers;
  }

  private Optional<String> kind(GeneratedRequest request) {
    try {
      var answer = send(request);
      answers.merge(answer.statusCode(), 1, Integer::sum);
      try (var body = answer.body()) {
        if (answer.statusCode() < 300 && isJson(answer, "application/json")) {
          ids.addAll(JSON.readTree(body.readAllBytes()));
        }
        return answer.statusCode() < 400
            ? Optional.empty()
            : problem(request, answer, body.readAllBytes());
      }
    } catch (IOException e) {
      return request.body().length > MOST_BYTES
          ? Optional.empty()
          : Optional.of(request.operation() + " -> " + e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<java.io.InputStream> send(GeneratedRequest generated)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(base + generated.target()))
            .timeout(PATIENCE)
            .method(generated.operation().method(), BodyPublishers.ofByteArray(generated.body()));
    generated.headers().forEach(request::setHeader);
    if (!generated.caller().isEmpty()) {
      request.setHeader("Authorization", "Bearer " + tokens.get(generated.caller()));
    }
    return http.send(request.build(), BodyHandlers.ofInputStream());
  }

  private static Optional<String> problem(
      GeneratedRequest request, HttpResponse<?> answer, byte[] body) throws IOException {
    var status = answer.statusCode();
    var of = request.operation() + " -> " + status;
    if (!isJson(answer, "application/problem+json")) {
      return Optional.of(of + " is no problem but " + answer.headers().firstValue("content-type"));
    }
    var problem = JSON.readTree(body);
    var detail = problem.path("detail").asText();
    if (status >= 500 && status != 503) {
      return Optional.of(of + " " + detail);
    }
    if (problem.path("status").asInt() != status || detail.isBlank()) {
      return Optional.of(of + " says nothing: " + problem);
    }
    return isUnnamed(request, problem)
        ? Optional.of(of + " names nothing: " + shortened(detail))
        : Optional.empty();
  }

  /**
   * What is wrong with a request is said by a field, or is its body or its header as a whole. What
   * does not look like a field's name is not repeated, but which there are is said.
   */
  private static boolean isUnnamed(GeneratedRequest request, JsonNode problem) {
    var status = problem.path("status").asInt();
    var detail = problem.path("detail").asText();
    return (status == 400 || status == 422)
        && !problem.has("field")
        && !detail.contains("; known are ")
        && !detail.contains("Idempotency-Key")
        && !(detail.contains("body") && !request.operation().bodyType().isEmpty());
  }

  private static String shortened(String detail) {
    return detail.substring(0, Math.min(LONGEST_DETAIL, detail.length()));
  }

  private static boolean isJson(HttpResponse<?> answer, String type) {
    return answer.headers().firstValue("content-type").orElse("").startsWith(type);
  }
}
