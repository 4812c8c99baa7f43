package io.saleslore.tools.attack.canary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Sends what it is told, good or bad, and keeps the text of each refusal. */
final class CanaryCall implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BAD = 400;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
  private final Map<Integer, LongAdder> statuses = new TreeMap<>();
  private final URI platform;

  CanaryCall(URI platform) {
    this.platform = platform;
  }

  JsonNode post(String token, String path, Map<String, ?> body, String... headers) {
    return send(token, "POST", path, "application/json", json(body), headers);
  }

  JsonNode put(String token, String path) {
    return send(token, "PUT", path, "application/json", new byte[0]);
  }

  JsonNode upload(String token, String path, String text) {
    return send(token, "POST", path, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  String get(String token, String path) {
    return send(token, "GET", path, "application/json", new byte[0]).toString();
  }

  /** The bodies of all answers that were no success. */
  Queue<String> refusals() {
    return refusals;
  }

  /** How many answers had which status. */
  synchronized Map<Integer, Long> statuses() {
    var all = new TreeMap<Integer, Long>();
    statuses.forEach((status, count) -> all.put(status, count.sum()));
    return all;
  }

  JsonNode send(
      String token, String method, String path, String type, byte[] body, String... headers) {
    var request =
        HttpRequest.newBuilder(platform.resolve(path))
            .timeout(Duration.ofMinutes(1))
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofByteArray(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return answer(request.build());
  }

  private JsonNode answer(HttpRequest request) {
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      count(answer);
      return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private synchronized void count(HttpResponse<String> answer) {
    statuses.computeIfAbsent(answer.statusCode(), _ -> new LongAdder()).increment();
    if (answer.statusCode() >= BAD) {
      refusals.add(answer.body());
    }
  }

  static byte[] json(Map<String, ?> body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
