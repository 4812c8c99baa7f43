package io.saleslore.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.query.http.RequestCounter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class CourtesyTest {
  private final RequestCounter requests = new RequestCounter();
  private final Courtesy courtesy = new Courtesy(requests);

  @Test
  void while_many_ask_it_rests_longer_than_it_works() throws InterruptedException {
    ask(1_000);
    var worked = Duration.ofMillis(20);
    Thread.sleep(worked);
    assertThat(rested()).isGreaterThan(worked.multipliedBy(2));
    assertThat(courtesy.isAsked()).isTrue();
  }

  @Test
  void for_one_question_it_rests_two_milliseconds_however_long_it_has_worked()
      throws InterruptedException {
    ask(1);
    Thread.sleep(200);
    assertThat(rested()).isBetween(Duration.ofMillis(1), Duration.ofMillis(400));
  }

  @Test
  void what_was_asked_before_counts_no_more() {
    ask(1_000);
    courtesy.rest();
    courtesy.rest();
    assertThat(courtesy.isAsked()).isFalse();
  }

  private Duration rested() {
    long start = System.nanoTime();
    courtesy.rest();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void ask(int times) {
    var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
    for (int i = 0; i < times; i++) {
      requests.filter(exchange, _ -> Mono.empty()).block();
    }
  }
}
