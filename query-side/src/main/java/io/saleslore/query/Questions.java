package io.saleslore.query;

import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** How many requests this process was asked, so that long work can give way to them. */
@Component
public final class Questions implements WebFilter {
  private final LongAdder asked = new LongAdder();

  /** None so far. */
  public Questions() {}

  /** Since this process was started. */
  public long asked() {
    return asked.sum();
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    asked.increment();
    return chain.filter(exchange);
  }
}
