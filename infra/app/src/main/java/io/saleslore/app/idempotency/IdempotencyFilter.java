package io.saleslore.app.idempotency;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.app.problem.Problems;
import io.saleslore.kernel.seal.Vault;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Carries out a write with an {@code Idempotency-Key} once. The same caller with the same key and
 * request gets the same answer; while it is being carried out 409 with {@code Retry-After}; with
 * another request 422. Refusals are not kept, since they wrote nothing.
 */
@OnRole(Role.COMMAND)
@Component
record IdempotencyFilter(IdempotencyKeys keys, Vault vault) implements WebFilter {
  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var request = exchange.getRequest();
    var given = request.getHeaders().getOrEmpty(IdempotencyKey.HEADER);
    if (given.isEmpty()
        || !IdempotencyKey.isForWrite(request.getMethod(), request.getPath().value())) {
      return chain.filter(exchange);
    }
    if (!IdempotencyKey.isValid(given)) {
      return Problems.write(
          exchange,
          HttpStatus.BAD_REQUEST,
          IdempotencyKey.HEADER,
          " is one value of 1 to 255 visible characters");
    }
    return exchange
        .getPrincipal()
        .map(IdempotencyFilter::caller)
        .defaultIfEmpty("")
        .flatMap(
            caller ->
                KeyedWrite.of(keys, vault, caller + "\0" + given.getFirst(), exchange)
                    .handle(chain));
  }

  private static String caller(Principal who) {
    return who instanceof JwtAuthenticationToken token
        ? token.getToken().getClaimAsString("iss") + "\0" + who.getName()
        : who.getName();
  }
}
