package io.saleslore.app.problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Says which part of a request the firewall refuses, before any endpoint sees it. */
@Component
record RefusedByFirewall() implements ServerExchangeRejectedHandler {
  @Override
  public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException refused) {
    return Problems.write(exchange, problem(refused));
  }

  static ProblemDetail problem(ServerExchangeRejectedException refused) {
    var part = part(String.valueOf(refused.getMessage()));
    return Problems.field(
        HttpStatus.BAD_REQUEST, part, " holds characters that are not allowed in it");
  }

  private static String part(String message) {
    if (message.contains("header")) {
      return "header";
    }
    return message.contains("parameter") ? "parameter" : "path";
  }
}
