package io.saleslore.app.session;

import java.time.InstantSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives the browser the access token that the issuer gave, and keeps nothing on the server. */
record TokenIntoCookie(ReactiveJwtDecoder tokens, InstantSource clock)
    implements ServerOAuth2AuthorizedClientRepository {
  @Override
  public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
      String client, Authentication who, ServerWebExchange exchange) {
    return Mono.empty();
  }

  @Override
  public Mono<Void> saveAuthorizedClient(
      OAuth2AuthorizedClient client, Authentication who, ServerWebExchange exchange) {
    return tokens
        .decode(client.getAccessToken().getTokenValue())
        .map(token -> SessionCookie.of(exchange.getRequest(), token, clock.instant()))
        .doOnNext(exchange.getResponse()::addCookie)
        .then();
  }

  @Override
  public Mono<Void> removeAuthorizedClient(
      String client, Authentication who, ServerWebExchange exchange) {
    return Mono.empty();
  }
}
