package io.saleslore.app.session;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A program's bearer token from its header, or else a browser's from its cookie. Pages and the
 * session itself answer without one, so a token that has ended does not shut the way to sign in.
 */
@Component
record SessionToken(EndedSessions ended) implements ServerAuthenticationConverter {
  private static final ServerAuthenticationConverter HEADER =
      new ServerBearerTokenAuthenticationConverter();

  @Override
  public Mono<Authentication> convert(ServerWebExchange exchange) {
    var request = exchange.getRequest();
    return request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
        ? HEADER.convert(exchange)
        : Mono.justOrEmpty(
            SessionCookie.token(request)
                .filter(_ -> isSentWith(request))
                .filter(token -> !ended.contains(token))
                .map(BearerTokenAuthenticationToken::new));
  }

  private static boolean isSentWith(ServerHttpRequest request) {
    var path = request.getPath().pathWithinApplication().value();
    boolean isOfProgram = path.startsWith("/api/") || path.startsWith("/actuator/");
    return isOfProgram && !path.equals(SessionEndpoint.PATH);
  }
}
