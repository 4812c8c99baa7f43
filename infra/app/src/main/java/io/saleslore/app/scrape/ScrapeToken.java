package io.saleslore.app.scrape;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * A secret that opens the metrics and nothing else, for a collector that asks no issuer for tokens.
 * Where none is set, only operators with a token of the issuer read them.
 */
@Component
public final class ScrapeToken {
  /** Where Prometheus reads the metrics. */
  public static final String PATH = "/actuator/prometheus";

  private static final int SHORTEST = 32;
  private final byte[] expected;

  ScrapeToken(@Value("${saleslore.metrics.token}") String token) {
    var secret = token.strip();
    if (!secret.isEmpty() && secret.length() < SHORTEST) {
      throw new IllegalStateException(
          "saleslore.metrics.token is shorter than %d characters: take openssl rand -base64 32"
              .formatted(SHORTEST));
    }
    this.expected = secret.isEmpty() ? new byte[0] : bytes("Bearer " + secret);
  }

  /** Whether the request asks for the metrics and shows the secret. */
  public boolean isShownBy(ServerHttpRequest request) {
    var shown = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    return expected.length > 0
        && shown != null
        && request.getPath().pathWithinApplication().value().equals(PATH)
        && MessageDigest.isEqual(expected, bytes(shown));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
