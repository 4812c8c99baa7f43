package io.saleslore.query.http;

import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Counts the requests of this process, so that long work can give way to them. */
@Component
public final class RequestCounter implements WebFilter {
  private final LongAdder requests = new LongAdder();

  /** Starts at zero. */
  public RequestCounter() {}

  /** How many came since the process started. */
  public long count() {
    return requests.sum();
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    requests.increment();
    return chain.filter(exchange);
  }
}
