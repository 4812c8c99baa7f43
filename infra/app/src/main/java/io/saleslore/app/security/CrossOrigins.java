package io.saleslore.app.security;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.server.ServerWebExchange;

/**
 * Which other sites' pages may call the API with a bearer token: those that an operator names, and
 * none of them with a session's cookie.
 */
@Component
final class CrossOrigins implements CorsConfigurationSource {
  private final List<String> origins;

  /**
   * @param origins such as {@code https://sales.example}; nobody where it is empty
   */
  CrossOrigins(@Value("${saleslore.cors.origins:}") List<String> origins) {
    this.origins = origins;
  }

  @Override
  public CorsConfiguration getCorsConfiguration(ServerWebExchange exchange) {
    var allowed = new CorsConfiguration();
    allowed.setAllowedOrigins(origins);
    allowed.setAllowedMethods(List.of("GET", "POST", "PUT", "DELETE"));
    allowed.setAllowedHeaders(
        List.of("Authorization", "Content-Type", "Idempotency-Key", "Last-Event-ID"));
    allowed.setExposedHeaders(List.of("Location", "Retry-After"));
    allowed.setAllowCredentials(false);
    return allowed;
  }
}
