package io.saleslore.app.web;

import io.saleslore.app.problem.Problems;
import io.saleslore.app.problem.UnknownField;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses a request whose query names a parameter that its endpoint does not have. */
@Component
final class UnknownParameters implements WebFilter {
  private final ObjectProvider<RequestMappingHandlerMapping> mapping;
  private final KnownParameters known = new KnownParameters();

  UnknownParameters(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mapping) {
    this.mapping = mapping;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var sent = exchange.getRequest().getQueryParams().keySet();
    if (sent.isEmpty() || exchange.getRequest().getPath().value().startsWith("/webhooks/")) {
      return chain.filter(exchange);
    }
    return unknown(exchange, sent)
        .flatMap(
            parameter ->
                parameter.isEmpty()
                    ? chain.filter(exchange)
                    : Problems.write(exchange, HttpStatus.BAD_REQUEST, parameter.get()));
  }

  private Mono<Optional<UnknownField>> unknown(ServerWebExchange exchange, Set<String> sent) {
    return mapping
        .getObject()
        .getHandler(exchange)
        .ofType(HandlerMethod.class)
        .map(method -> known.unknown(method, sent))
        .onErrorReturn(Optional.empty())
        .defaultIfEmpty(Optional.empty());
  }
}
