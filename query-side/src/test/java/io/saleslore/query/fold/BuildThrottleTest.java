package io.saleslore.query.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.query.http.RequestCounter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class BuildThrottleTest {
  private final RequestCounter requests = new RequestCounter();
  private final BuildThrottle throttle = new BuildThrottle(requests);

  @Test
  void while_many_requests_come_it_rests_longer_than_it_works() throws InterruptedException {
    ask(1_000);
    var worked = Duration.ofMillis(20);
    Thread.sleep(worked);
    assertThat(rested()).isGreaterThan(worked.multipliedBy(2));
    assertThat(throttle.isBusy()).isTrue();
  }

  @Test
  void for_each_request_it_rests_two_milliseconds_and_no_longer_than_three_times_its_work() {
    assertThat(BuildThrottle.nanosOfRest(1, Duration.ofSeconds(1).toNanos()))
        .isEqualTo(Duration.ofMillis(2).toNanos());
    assertThat(BuildThrottle.nanosOfRest(1_000, Duration.ofMillis(20).toNanos()))
        .isEqualTo(Duration.ofMillis(60).toNanos());
  }

  @Test
  void requests_from_before_count_no_more() {
    ask(1_000);
    throttle.rest();
    throttle.rest();
    assertThat(throttle.isBusy()).isFalse();
  }

  private Duration rested() {
    long start = System.nanoTime();
    throttle.rest();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void ask(int times) {
    var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
    for (int i = 0; i < times; i++) {
      requests.filter(exchange, _ -> Mono.empty()).block();
    }
  }
}
