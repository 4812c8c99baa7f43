package io.saleslore.app.session;

import java.util.Optional;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * No stream of events outlives the session that opened it, and each begins at once, however long
 * its first event is waited for.
 */
@Component
record SessionStreams(EndedSessions ended) implements WebFilter {
  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return exchange
        .getPrincipal()
        .ofType(JwtAuthenticationToken.class)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(who -> chain.filter(who.map(each -> ending(exchange, each)).orElse(exchange)));
  }

  private ServerWebExchange ending(ServerWebExchange exchange, JwtAuthenticationToken who) {
    var response = new EndingResponse(exchange.getResponse(), ended.endOf(who.getToken()));
    return exchange.mutate().response(response).build();
  }
}
