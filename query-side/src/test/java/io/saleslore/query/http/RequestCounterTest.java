package io.saleslore.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class RequestCounterTest {
  private final RequestCounter requests = new RequestCounter();

  @Test
  void each_request_is_counted_and_goes_on() {
    var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/api/v1/me"));
    var isAnswered = new AtomicBoolean();
    requests.filter(exchange, _ -> Mono.fromRunnable(() -> isAnswered.set(true))).block();
    requests.filter(exchange, _ -> Mono.empty()).block();
    assertThat(requests.count()).isEqualTo(2);
    assertThat(isAnswered).isTrue();
  }

  @Test
  void one_that_fails_is_counted_as_well() {
    var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/api/v1/me"));
    var failing = requests.filter(exchange, _ -> Mono.error(new IllegalStateException()));
    assertThat(failing.onErrorComplete().blockOptional()).isEmpty();
    assertThat(requests.count()).isEqualTo(1);
  }
}
