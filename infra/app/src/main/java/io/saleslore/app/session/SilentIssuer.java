package io.saleslore.app.session;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A person on the way to the issuer or back comes to the console's first page, not to a line of
 * JSON, where the issuer cannot be asked.
 */
@Component
@Order(SessionWrites.BEFORE_SECURITY)
record SilentIssuer() implements WebFilter {
  private static final Logger LOG = LoggerFactory.getLogger(SilentIssuer.class);

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return isSignIn(exchange)
        ? chain.filter(exchange).onErrorResume(failure -> back(exchange, failure))
        : chain.filter(exchange);
  }

  private static boolean isSignIn(ServerWebExchange exchange) {
    var path = exchange.getRequest().getPath().pathWithinApplication().value();
    return path.startsWith("/oauth2/authorization/") || path.startsWith("/login/oauth2/code/");
  }

  private static Mono<Void> back(ServerWebExchange exchange, Throwable failure) {
    LOG.warn("somebody could not sign in: {}", failure.getClass().getSimpleName());
    return new DefaultServerRedirectStrategy().sendRedirect(exchange, SignInFailure.SILENT.page());
  }
}
