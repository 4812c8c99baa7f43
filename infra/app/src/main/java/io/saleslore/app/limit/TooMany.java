package io.saleslore.app.limit;

import io.saleslore.app.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers what is too much, and when to come back (RFC 6585, RFC 9110). */
final class TooMany {
  private TooMany() {}

  static Mono<Void> answer(ServerWebExchange exchange, long seconds, String why) {
    exchange
        .getResponse()
        .getHeaders()
        .set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds)));
    return Problems.write(exchange, HttpStatus.TOO_MANY_REQUESTS, why);
  }
}
