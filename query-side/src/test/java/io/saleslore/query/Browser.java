package io.saleslore.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The query side in a host, and a client that asks it over HTTP. */
final class Browser implements AutoCloseable {
  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** The releases of these tests are made up, so that nobody misread anything in them. */
  private static final MapPropertySource READ_WITHOUT_ERROR =
      new MapPropertySource("made up", Map.of("saleslore.advice.reading", "PERFECT"));

  private final AnnotationConfigApplicationContext context;
  private final WebTestClient client;

  /** A host that scans these packages as well. */
  Browser(String... packages) {
    context = new AnnotationConfigApplicationContext();
    context.getEnvironment().getPropertySources().addFirst(READ_WITHOUT_ERROR);
    context.register(Host.class);
    if (packages.length > 0) {
      context.scan(packages);
    }
    context.refresh();
    client =
        WebTestClient.bindToApplicationContext(context)
            .configureClient()
            .responseTimeout(PATIENCE)
            .build();
  }

  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  WebTestClient client() {
    return client;
  }

  JsonNode json(String uri) {
    return read(client.get().uri(uri).accept(MediaType.APPLICATION_JSON));
  }

  JsonNode post(String uri, Map<String, Object> body) {
    return read(client.post().uri(uri).bodyValue(body));
  }

  /** The body of a 400. */
  String refused(String uri) {
    return refused(client.get().uri(uri));
  }

  String refused(WebTestClient.RequestHeadersSpec<?> request) {
    var answer = request.exchange().expectStatus().isBadRequest().returnResult(String.class);
    return String.valueOf(answer.getResponseBody().blockLast());
  }

  /** The events after this one; all of them where it is null. */
  Flux<ServerSentEvent<Map<String, Object>>> events(String uri, @Nullable String lastEventId) {
    return client
        .get()
        .uri(uri)
        .accept(MediaType.TEXT_EVENT_STREAM)
        .headers(
            headers ->
                headers.addAll(
                    "Last-Event-ID", lastEventId == null ? List.of() : List.of(lastEventId)))
        .exchange()
        .returnResult(new ParameterizedTypeReference<ServerSentEvent<Map<String, Object>>>() {})
        .getResponseBody()
        .timeout(PATIENCE);
  }

  /** Asks again and again until the answer is as it should be. */
  void await(String uri, Predicate<JsonNode> condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.test(json(uri))) {
      assertThat(System.nanoTime()).as("waited for a minute for " + uri).isLessThan(deadline);
      LockSupport.parkNanos(20_000_000);
    }
  }

  private static JsonNode read(WebTestClient.RequestHeadersSpec<?> request) {
    var body = request.exchange().returnResult(String.class).getResponseBody().blockLast();
    return JSON.readTree(body == null ? "{}" : body);
  }

  @Override
  public void close() {
    context.close();
  }
}
