package io.saleslore.app.session;

import io.saleslore.app.problem.Problems;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A write with a session's cookie needs the session's CSRF token as well, since a browser sends the
 * cookie by itself. A program's bearer token needs none.
 */
@Component
@Order(SessionWrites.BEFORE_SECURITY)
record SessionWrites() implements WebFilter {
  static final int BEFORE_SECURITY = -101;
  private static final Set<HttpMethod> READS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return isTrusted(exchange.getRequest())
        ? chain.filter(exchange)
        : Problems.write(
            exchange,
            HttpStatus.FORBIDDEN,
            "a write with a session's cookie needs the header " + CsrfToken.HEADER);
  }

  private static boolean isTrusted(ServerHttpRequest request) {
    if (READS.contains(request.getMethod())) {
      return true;
    }
    if (isSignIn(request)) {
      return Origins.isOwn(request);
    }
    var headers = request.getHeaders();
    var given = headers.getFirst(CsrfToken.HEADER);
    return headers.containsHeader(HttpHeaders.AUTHORIZATION)
        || SessionCookie.token(request)
            .map(token -> given != null && CsrfToken.matches(token, given))
            .orElse(true);
  }

  /** Nobody has a session yet, so the page's origin stands for it. */
  private static boolean isSignIn(ServerHttpRequest request) {
    return request.getMethod().equals(HttpMethod.POST)
        && request.getPath().value().equals(SessionEndpoint.PATH);
  }
}
