package io.saleslore.app.advice;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.query.advice.complete.CompleteAdviser;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Finds the query side: in this process where it has that role, else where a setting says. */
@Configuration(proxyBeanMethods = false)
class AdviceConfiguration {
  private static final Duration CONNECTING = Duration.ofSeconds(3);

  @Bean
  @OnRole(Role.COMMAND)
  AdviceSource adviceSource(
      ObjectProvider<CompleteAdviser> adviser,
      @Value("${saleslore.query-uri:}") String query,
      JsonMapper json) {
    var own = adviser.getIfAvailable();
    if (own != null) {
      return new AdviceInProcess(own);
    }
    if (query.isBlank()) {
      return (_, _) -> {
        throw AdviceUnavailable.nowhere();
      };
    }
    var http = HttpClient.newBuilder().connectTimeout(CONNECTING).build();
    return new AdviceOverHttp(URI.create(query.strip()), http, json);
  }
}
