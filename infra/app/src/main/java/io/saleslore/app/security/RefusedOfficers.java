package io.saleslore.app.security;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.kernel.http.CallerRole;
import java.security.Principal;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * An officer with the right role is refused by rules as well: nobody approves their own request,
 * and the time to read ends. Such a try is on record like one that the role forbids, before it is
 * answered.
 */
@OnRole(Role.COMMAND)
@Component
record RefusedOfficers(Audiences audiences, DeniedTries denied) implements WebFilter {
  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (!isForOfficers(exchange)) {
      return chain.filter(exchange);
    }
    return exchange
        .<Principal>getPrincipal()
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .doOnNext(who -> exchange.getResponse().beforeCommit(() -> answered(who, exchange)))
        .then(Mono.defer(() -> chain.filter(exchange)));
  }

  private boolean isForOfficers(ServerWebExchange exchange) {
    return audiences
        .find(exchange.getRequest())
        .filter(each -> each.roles().contains(CallerRole.COMPLIANCE))
        .isPresent();
  }

  private Mono<Void> answered(Optional<Principal> who, ServerWebExchange exchange) {
    return exchange.getResponse().getStatusCode() instanceof HttpStatus status
            && isRefusal(status, exchange.getRequest().getMethod())
        ? denied.record(who, exchange, status)
        : Mono.empty();
  }

  /**
   * What is read before it is approved conflicts; what is asked for twice does too, and is none.
   */
  private static boolean isRefusal(HttpStatus status, HttpMethod method) {
    return switch (status) {
      case FORBIDDEN, GONE -> true;
      case CONFLICT -> method.equals(HttpMethod.GET);
      default -> false;
    };
  }
}
