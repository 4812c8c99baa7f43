package io.saleslore.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls with every method and with idempotency keys, and sees the headers of the answers. */
record Caller(URI base, String token) {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final ObjectMapper JSON = new ObjectMapper();

  HttpResponse<String> get(String path) {
    return send("GET", path, BodyPublishers.noBody(), null);
  }

  HttpResponse<String> post(String path, Map<String, ?> body) {
    return post(path, body, null);
  }

  HttpResponse<String> post(String path, Map<String, ?> body, @Nullable String key) {
    return send("POST", path, json(body), key);
  }

  HttpResponse<String> put(String path, Map<String, ?> body, @Nullable String key) {
    return send("PUT", path, json(body), key);
  }

  HttpResponse<String> delete(String path, @Nullable String key) {
    return send("DELETE", path, BodyPublishers.noBody(), key);
  }

  HttpResponse<String> send(String method, String path, BodyPublisher body, @Nullable String key) {
    var request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofMinutes(2))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, body);
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode body(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
    if (answer.statusCode() != status) {
      throw new AssertionError(status + " expected, but " + answer + " " + answer.body());
    }
    return answer;
  }

  private static BodyPublisher json(Map<String, ?> body) {
    try {
      return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
