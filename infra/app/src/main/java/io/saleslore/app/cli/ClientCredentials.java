package io.saleslore.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Asks an OpenID issuer for a token as a registered client does (RFC 6749, section 4.4). */
record ClientCredentials(String issuer, String client, String secret) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * A fresh token.
   *
   * @throws IllegalStateException if the issuer gives none
   */
  String token() {
    try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      var place = issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration";
      var about = send(http, HttpRequest.newBuilder(URI.create(place)));
      return send(http, asking(about.path("token_endpoint").asText()))
          .path("access_token")
          .asText();
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "no token from " + issuer + ": look at --issuer and whether it answers", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private HttpRequest.Builder asking(String endpoint) {
    return HttpRequest.newBuilder(URI.create(endpoint))
        .header("Authorization", "Basic " + basic())
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("grant_type=client_credentials"));
  }

  private JsonNode send(HttpClient http, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(
          "the issuer answered %d: look at --issuer, --client-id and --client-secret"
              .formatted(answer.statusCode()));
    }
    return JSON.readTree(answer.body());
  }

  /** Both are form-encoded before they are joined (RFC 6749, section 2.3.1). */
  private String basic() {
    return Base64.getEncoder()
        .encodeToString((encoded(client) + ":" + encoded(secret)).getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "[client of " + issuer + "]";
  }
}
