package io.saleslore.tools.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.saleslore.app.security.Tokens;
import io.saleslore.kernel.id.StaffId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Speaks with a running platform over HTTP, as whoever it says. For several threads at once. */
public final class PlatformClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final URI platform;
  private final Tokens signer;

  /**
   * A client.
   *
   * @param platform where it answers
   * @param signer signs so that this platform believes it
   */
  public PlatformClient(URI platform, Tokens signer) {
    this.platform = platform;
    this.signer = signer;
  }

  /** Who asks. */
  sealed interface As {
    /** A member of staff. */
    record Marketer(StaffId staff) implements As {}

    /** Somebody without a zone. */
    record Role(String name) implements As {}
  }

  /** What came back; the body is missing where there was none. */
  record Answer(int status, JsonNode body) {
    boolean isGood() {
      return status >= 200 && status < 300;
    }
  }

  /** The answer to a question that has to be good. */
  JsonNode get(As who, String path) {
    return good("GET", path, tryGet(who, path));
  }

  Answer tryGet(As who, String path) {
    return send(request(who, path).GET().build());
  }

  /** The answer to a request that has to be good. */
  JsonNode post(As who, String path, Map<String, ?> body) {
    return good("POST", path, tryPost(who, path, body));
  }

  Answer tryPost(As who, String path, Map<String, ?> body) {
    return post(who, path, "application/json", BodyPublishers.ofByteArray(bytes(body)));
  }

  /** Sends a chat export as it is. */
  JsonNode upload(As who, String path, byte[] text) {
    return good("POST", path, post(who, path, "text/plain", BodyPublishers.ofByteArray(text)));
  }

  /** Every item of a list, page by page. */
  List<JsonNode> all(As who, String path) {
    var items = new ArrayList<JsonNode>();
    var cursor = "";
    do {
      var page = get(who, path + "?limit=500" + cursor);
      page.path("items").forEach(items::add);
      cursor = page.path("next").isTextual() ? "&cursor=" + page.path("next").asText() : "";
    } while (!cursor.isEmpty());
    return items;
  }

  static JsonNode good(String method, String path, Answer answer) {
    if (!answer.isGood()) {
      throw new Refused(
          "%s %s answered %d %s"
              .formatted(method, path, answer.status(), answer.body().path("detail").asText()));
    }
    return answer.body();
  }

  @Override
  public void close() {
    http.close();
  }

  private Answer post(As who, String path, String type, BodyPublisher body) {
    return send(request(who, path).header("Content-Type", type).POST(body).build());
  }

  private HttpRequest.Builder request(As who, String path) {
    return HttpRequest.newBuilder(platform.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token(who));
  }

  private String token(As who) {
    return switch (who) {
      case As.Marketer(var staff) ->
          tokens.computeIfAbsent("staff " + staff, _ -> signer.marketer(staff));
      case As.Role(var name) -> tokens.computeIfAbsent("role " + name, _ -> signer.role(name));
    };
  }

  private Answer send(HttpRequest request) {
    try {
      var response = http.send(request, BodyHandlers.ofByteArray());
      var body = response.body();
      return new Answer(
          response.statusCode(),
          body.length == 0 ? MissingNode.getInstance() : json.readTree(body));
    } catch (IOException e) {
      throw new Refused("%s does not answer; start it with: infra/lore run".formatted(platform), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("interrupted", e);
    }
  }

  private byte[] bytes(Map<String, ?> body) {
    try {
      return json.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON", e);
    }
  }
}
