package io.saleslore.tools.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.app.security.TokenIssuer;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Sends requests to a running platform as any caller; for several threads at once. */
public final class PlatformClient implements AutoCloseable {
  private static final int UNAUTHORIZED = 401;
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  /** Many things are done before the first byte of the answer. */
  private static final Duration BULK_TIMEOUT = Duration.ofMinutes(10);

  private final HttpSender http = new HttpSender();
  private final Map<Caller, String> tokens = new ConcurrentHashMap<>();
  private final URI platform;
  private final TokenIssuer signer;

  /**
   * A client.
   *
   * @param platform where it answers
   * @param signer signs so that this platform believes it
   */
  public PlatformClient(URI platform, TokenIssuer signer) {
    this.platform = platform;
    this.signer = signer;
  }

  /**
   * The body of an answer that has to be good.
   *
   * @throws PlatformRefusal if it is not
   */
  public JsonNode get(Caller who, String path) {
    return tryGet(who, path).good("GET " + path);
  }

  /** The answer, good or not. */
  public PlatformAnswer tryGet(Caller who, String path) {
    return send(who, () -> request(who, path).GET());
  }

  /**
   * The body of the answer to a request that has to be good.
   *
   * @throws PlatformRefusal if it is not
   */
  public JsonNode post(Caller who, String path, Map<String, ?> body) {
    return tryPost(who, path, body).good("POST " + path);
  }

  /** The answer, good or not. */
  public PlatformAnswer tryPost(Caller who, String path, Map<String, ?> body) {
    return post(who, path, "application/json", http.bytes(body));
  }

  /**
   * Sends a chat export as it is.
   *
   * @throws PlatformRefusal if it is not taken
   */
  public JsonNode upload(Caller who, String path, byte[] text) {
    return tryUpload(who, path, text).good("POST " + path);
  }

  /** The answer, good or not. */
  public PlatformAnswer tryUpload(Caller who, String path, byte[] text) {
    return post(who, path, "text/plain", text);
  }

  /**
   * The body of the answer to JSON Lines, one to an item, that have to be good.
   *
   * @throws PlatformRefusal if it is not
   */
  public JsonNode postLines(Caller who, String path, List<? extends Map<String, ?>> lines) {
    var body = new ByteArrayOutputStream();
    for (var line : lines) {
      body.writeBytes(http.bytes(line));
      body.write('\n');
    }
    return send(
            who,
            () ->
                request(who, path)
                    .timeout(BULK_TIMEOUT)
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofByteArray(body.toByteArray())))
        .good("POST " + path);
  }

  /** The items of a list without pages. */
  public Stream<JsonNode> items(Caller who, String path) {
    return get(who, path).path("items").valueStream();
  }

  /** Every item of a list, page by page. */
  public List<JsonNode> all(Caller who, String path) {
    var items = new ArrayList<JsonNode>();
    var cursor = "";
    do {
      var page = get(who, path + "?limit=500" + cursor);
      page.path("items").forEach(items::add);
      cursor = page.path("next").isTextual() ? "&cursor=" + page.path("next").asText() : "";
    } while (!cursor.isEmpty());
    return items;
  }

  @Override
  public void close() {
    http.close();
  }

  private PlatformAnswer post(Caller who, String path, String type, byte[] body) {
    return send(
        who,
        () ->
            request(who, path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
  }

  /** A token may run out meanwhile: a refused one is asked for once more. */
  private PlatformAnswer send(Caller who, Supplier<HttpRequest.Builder> request) {
    var answer = http.send(request.get().build());
    if (answer.status() != UNAUTHORIZED) {
      return answer;
    }
    tokens.remove(who);
    return http.send(request.get().build());
  }

  private HttpRequest.Builder request(Caller who, String path) {
    return HttpRequest.newBuilder(platform.resolve(path))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + tokens.computeIfAbsent(who, this::token));
  }

  private String token(Caller who) {
    return switch (who) {
      case Caller.StaffMember(var staff) -> signer.marketer(staff);
      case Caller.Officer(var role) -> signer.role(role);
    };
  }
}
