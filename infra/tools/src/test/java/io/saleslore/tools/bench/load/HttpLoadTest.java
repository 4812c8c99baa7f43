package io.saleslore.tools.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLoadTest {
  private final Set<String> heard = ConcurrentHashMap.newKeySet();
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicBoolean stalls = new AtomicBoolean();
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void requests_take_turns_and_arrive_whole() throws Exception {
    var outcome = HttpLoad.send(order(200, 0.5)).good();

    assertThat(outcome.perSecond()).as("no faster than ordered").isPositive().isLessThan(205);
    assertThat(heard)
        .containsExactlyInAnyOrder(
            "POST /said Bearer token {\"a\":\"ü\"}", "GET /asked Bearer token ");
    assertThat(count).hasValue(100);
    assertThat(outcome.latencies().count()).isEqualTo(100);
  }

  @Test
  void a_stall_counts_for_all_that_had_to_wait() throws Exception {
    stalls.set(true);

    var outcome = HttpLoad.send(order(100, 1));

    assertThat(outcome.latencies().count()).isEqualTo(100);
    assertThat(outcome.latencies().millisAt(85)).as("one of six").isGreaterThan(30);
  }

  @Test
  void what_is_refused_counts_as_failed() throws Exception {
    var outcome =
        HttpLoad.send(
            new LoadOrder(
                uri(), null, List.of(new LoadRequest("GET", "/refused", "")), 1, 100, 0.1));

    assertThat(outcome.failed()).isEqualTo(outcome.latencies().count()).isEqualTo(10);
    assertThat(outcome.perSecond()).isZero();
    assertThatThrownBy(outcome::good).hasMessageContaining("were not answered well");
  }

  @Test
  void another_process_sends_the_same() throws Exception {
    try (var process = new LoadGenerator()) {
      process.send(order(200, 0.25)).good();
      var outcome = process.send(order(200, 0.5)).good();

      assertThat(count).hasValue(150);
      assertThat(outcome.latencies().count()).isEqualTo(100);
      assertThat(outcome.latencies().millisAt(50)).isPositive();
    }
  }

  private LoadOrder order(double perSecond, double seconds) {
    return new LoadOrder(
        uri(),
        "token",
        List.of(
            new LoadRequest("POST", "/said", "{\"a\":\"ü\"}"),
            new LoadRequest("GET", "/asked", "")),
        2,
        perSecond,
        seconds);
  }

  private URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** Large answers come in chunks; one stall holds up both connections. */
  private void answer(HttpExchange exchange) throws IOException {
    if (count.incrementAndGet() % 50 < 2 && stalls.get()) {
      pause(Duration.ofMillis(300));
    }
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    heard.add(
        "%s %s %s %s"
            .formatted(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                body));
    boolean isRefused = exchange.getRequestURI().getPath().equals("/refused");
    var answer = "x".repeat(5_000).getBytes(UTF_8);
    exchange.sendResponseHeaders(isRefused ? 403 : 200, body.isEmpty() ? 0 : answer.length);
    try (var out = exchange.getResponseBody()) {
      out.write(answer);
    }
  }

  private static void pause(Duration howLong) {
    try {
      Thread.sleep(howLong);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
