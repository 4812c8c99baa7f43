package io.saleslore.app.limit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * How many streams of events each caller has open.
 *
 * @param most 0 limits nobody
 */
record StreamsPerCaller(int most, ConcurrentMap<String, Integer> open) {
  private static final int COME_BACK_AFTER_SECONDS = 5;

  StreamsPerCaller(int most) {
    this(most, new ConcurrentHashMap<>());
  }

  /** Answers it unless it would be one stream too many. */
  Mono<Void> filter(String caller, ServerWebExchange exchange, WebFilterChain chain) {
    return most > 0 && asksForStream(exchange)
        ? Mono.defer(() -> counted(caller, exchange, chain))
        : chain.filter(exchange);
  }

  private Mono<Void> counted(String caller, ServerWebExchange exchange, WebFilterChain chain) {
    if (open.merge(caller, 1, Integer::sum) > most) {
      close(caller);
      var why = "too many open streams of one caller: at most %d".formatted(most);
      return TooMany.answer(exchange, COME_BACK_AFTER_SECONDS, why);
    }
    return chain.filter(exchange).doFinally(_ -> close(caller));
  }

  private void close(String caller) {
    open.computeIfPresent(caller, (_, many) -> many > 1 ? many - 1 : null);
  }

  private static boolean asksForStream(ServerWebExchange exchange) {
    return exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.ACCEPT).stream()
        .anyMatch(each -> each.contains(MediaType.TEXT_EVENT_STREAM_VALUE));
  }
}
