package io.saleslore.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.saleslore.infra.security.DemoTokens;
import io.saleslore.kernel.id.StaffId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** The public API as a user calls it. */
final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final Tokens tokens;

  /** On embedded stores: demo tokens, signed by the platform's own key file. */
  Api(URI base, Path data) {
    this(base, demo(new DemoTokens(data)));
  }

  Api(URI base, Tokens tokens) {
    this.base = base;
    this.tokens = tokens;
  }

  /** Who issues bearer tokens. */
  interface Tokens {
    String marketer(String staff);

    String role(String role, String subject);
  }

  static Tokens demo(DemoTokens tokens) {
    return new Tokens() {
      @Override
      public String marketer(String staff) {
        return tokens.marketer(new StaffId(staff));
      }

      @Override
      public String role(String role, String subject) {
        return tokens.role(role, subject);
      }
    };
  }

  record Answer(int status, String type, JsonNode body) {
    String text(String field) {
      return body.path(field).asText();
    }
  }

  String marketer(String staff) {
    return tokens.marketer(staff);
  }

  String role(String role) {
    return role(role, role);
  }

  /** One of several who have the role. */
  String role(String role, String subject) {
    return tokens.role(role, subject);
  }

  Answer get(String path, String token) {
    return send(request(path, token).GET());
  }

  Answer post(String path, Map<String, ?> body, String token) {
    try {
      return postRaw(path, "application/json", JSON.writeValueAsBytes(body), token);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answer put(String path, Map<String, ?> body, String token) {
    try {
      return send(
          request(path, token)
              .header("Content-Type", "application/json")
              .PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A write that is answered the same when it is sent again with the key. */
  Answer postOnce(String path, Map<String, ?> body, String token, String key) {
    try {
      return send(
          request(path, token)
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", key)
              .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is no JSON document: lines, or a table. */
  String text(String path, String token) {
    try {
      return http.send(request(path, token).GET().build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Answer postRaw(String path, String type, byte[] body, String token) {
    return send(
        request(path, token).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
  }

  Answer importChat(String staff, String customer, String marketer, String chat) {
    var query =
        Map.of("customer", customer, "marketer", marketer, "timeZone", "Europe/Berlin")
            .entrySet()
            .stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return postRaw(
        "/api/v1/staff/" + staff + "/conversations/import?" + query,
        "text/plain",
        chat.getBytes(StandardCharsets.UTF_8),
        marketer(staff));
  }

  void onboard(String staff, String name) {
    expect(
        201,
        post(
            "/api/v1/staff",
            Map.of("staffId", staff, "name", name, "timeZone", "Europe/Berlin"),
            role("ADMIN")));
  }

  static Answer expect(int status, Answer answer) {
    if (answer.status() != status) {
      throw new AssertionError(status + " expected, but " + answer);
    }
    return answer;
  }

  JsonNode gate() {
    return expect(200, get("/api/v1/gate", role("DATA_TEAM"))).body();
  }

  JsonNode tick(Instant asOf) {
    return expect(
            200, post("/api/v1/gate/ticks", Map.of("asOf", asOf.toString()), role("DATA_TEAM")))
        .body();
  }

  void awaitAnonymised() {
    await(() -> gate().path("caughtUp").asBoolean());
  }

  static void await(BooleanSupplier condition) {
    var end = Instant.now().plus(Duration.ofSeconds(60));
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("did not happen within a minute");
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private HttpRequest.Builder request(String path, String token) {
    var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofMinutes(2));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), BodyHandlers.ofByteArray());
      var type = answer.headers().firstValue("Content-Type").orElse("");
      var body =
          answer.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(answer.body());
      return new Answer(answer.statusCode(), type, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
