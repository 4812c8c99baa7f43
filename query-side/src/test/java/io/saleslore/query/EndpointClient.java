package io.saleslore.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.security.web.reactive.result.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks one endpoint by itself, without a context: a slice for its answers and refusals. */
public final class EndpointClient {
  private final WebTestClient client;

  public EndpointClient(Object endpoint) {
    client =
        WebTestClient.bindToController(endpoint)
            .controllerAdvice(new Host.Problems())
            .argumentResolvers(
                each ->
                    each.addCustomResolver(
                        new AuthenticationPrincipalArgumentResolver(
                            ReactiveAdapterRegistry.getSharedInstance())))
            .configureClient()
            .responseTimeout(Duration.ofMinutes(1))
            .build();
  }

  public JsonNode get(String uri) {
    return body(client.get().uri(uri), 200);
  }

  public JsonNode post(String uri, Map<String, Object> body) {
    return body(client.post().uri(uri).bodyValue(body), 200);
  }

  /** Expects a 400 that names the field, with this in its detail. */
  public void refuses(String uri, String field, String detail) {
    assertRefused(body(client.get().uri(uri), 400), field, detail);
  }

  /** Expects a 400 that names the field, with this in its detail. */
  public void refuses(String uri, Map<String, Object> body, String field, String detail) {
    assertRefused(body(client.post().uri(uri).bodyValue(body), 400), field, detail);
  }

  private static void assertRefused(JsonNode problem, String field, String detail) {
    assertThat(problem.at("/field").asString()).isEqualTo(field);
    assertThat(problem.at("/detail").asString()).contains(detail);
  }

  private static JsonNode body(WebTestClient.RequestHeadersSpec<?> request, int status) {
    var answer = request.exchange().expectStatus().isEqualTo(status).returnResult(String.class);
    return JsonMapper.shared().readTree(String.valueOf(answer.getResponseBody().blockLast()));
  }
}
