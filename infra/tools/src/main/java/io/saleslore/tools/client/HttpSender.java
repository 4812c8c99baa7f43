package io.saleslore.tools.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Sends single requests over HTTP/1.1 and reads their JSON; for several threads at once. */
final class HttpSender implements AutoCloseable {
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final ObjectMapper json = new ObjectMapper();

  PlatformAnswer send(HttpRequest request) {
    try {
      var response = http.send(request, BodyHandlers.ofByteArray());
      return new PlatformAnswer(response.statusCode(), parsed(response.body()));
    } catch (IOException e) {
      throw noAnswer(request, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlatformRefusal("interrupted", e);
    }
  }

  private static PlatformRefusal noAnswer(HttpRequest request, IOException cause) {
    var platform = request.uri().resolve("/").toString().replaceFirst("/$", "");
    return new PlatformRefusal(
        "%s does not answer; start it with: infra/lore run".formatted(platform), cause);
  }

  byte[] bytes(Map<String, ?> body) {
    try {
      return json.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private JsonNode parsed(byte[] body) throws IOException {
    return body.length == 0 ? MissingNode.getInstance() : json.readTree(body);
  }
}
