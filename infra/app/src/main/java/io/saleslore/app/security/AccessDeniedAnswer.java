package io.saleslore.app.security;

import io.saleslore.app.problem.Problems;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers a denied try, once it is on record. */
@Component
record AccessDeniedAnswer(DeniedTries denied) implements ServerAccessDeniedHandler {
  @Override
  public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException exception) {
    var answer = answer(exchange);
    return exchange
        .getPrincipal()
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(who -> denied.record(who, exchange, answer.status()))
        .then(Mono.defer(() -> Problems.write(exchange, answer.status(), answer.why())));
  }

  private record Reason(HttpStatus status, String why) {}

  private static Reason answer(ServerWebExchange exchange) {
    if (exchange.getAttribute(ZoneOwners.NOT_THE_OWNER) != null) {
      return new Reason(HttpStatus.NOT_FOUND, "there is no such zone");
    }
    return exchange.getAttribute(AudienceRules.UNKNOWN_PATH) != null
        ? new Reason(HttpStatus.NOT_FOUND, "there is no such path")
        : new Reason(HttpStatus.FORBIDDEN, "the token's role may not do this");
  }
}
