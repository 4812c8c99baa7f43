package io.saleslore.app.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Speaks with a running platform as an auditor. */
final class AuditClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI platform;
  private final String token;

  AuditClient(URI platform, String token) {
    this.platform = platform;
    this.token = token;
  }

  JsonNode post(String path, Map<String, ?> body) {
    try (var answer =
        send(
            request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))))) {
      return JSON.readTree(answer);
    } catch (IOException e) {
      throw new ExportRefused(platform + " broke off", e);
    }
  }

  /** The body, while it arrives; parameters without a value are left out. */
  InputStream get(String path, Map<String, String> parameters) {
    var query =
        parameters.entrySet().stream()
            .filter(each -> !each.getValue().isEmpty())
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    return send(request(path + "?" + query).GET());
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(platform.resolve(path))
        .header("Authorization", "Bearer " + token);
  }

  private InputStream send(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), BodyHandlers.ofInputStream());
      if (answer.statusCode() / 100 != 2) {
        throw new ExportRefused(
            "%s answered %d %s"
                .formatted(
                    request.build().uri().getPath(),
                    answer.statusCode(),
                    JSON.readTree(answer.body()).path("detail").asText()));
      }
      return answer.body();
    } catch (IOException e) {
      throw new ExportRefused(platform + " does not answer; start it with: infra/lore run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExportRefused("interrupted", e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
