package io.saleslore.app.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What a browser that went to the issuer has to bring back, kept in the browser itself: so any
 * process can end a sign-in that another began.
 */
@Component
record SignInCookie() implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int PARTS = 4;

  @Override
  public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
    return Mono.justOrEmpty(kept(exchange.getRequest()));
  }

  @Override
  public Mono<Void> saveAuthorizationRequest(
      OAuth2AuthorizationRequest asked, ServerWebExchange exchange) {
    var text =
        String.join(
            "\n",
            Objects.requireNonNull(asked.getState(), "state"),
            Objects.requireNonNull(asked.getRedirectUri(), "redirect"),
            attribute(asked, OidcParameterNames.NONCE),
            attribute(asked, PkceParameterNames.CODE_VERIFIER));
    var value = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    exchange.getResponse().addCookie(cookie(exchange.getRequest(), value, PATIENCE));
    return Mono.empty();
  }

  @Override
  public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
    exchange.getResponse().addCookie(cookie(exchange.getRequest(), "", Duration.ZERO));
    return loadAuthorizationRequest(exchange);
  }

  private static String attribute(OAuth2AuthorizationRequest asked, String name) {
    return String.valueOf(asked.<Object>getAttribute(name));
  }

  private static Optional<OAuth2AuthorizationRequest> kept(ServerHttpRequest request) {
    return Optional.ofNullable(request.getCookies().getFirst(name(request)))
        .map(HttpCookie::getValue)
        .flatMap(SignInCookie::parts)
        .map(SignInCookie::asked);
  }

  private static Optional<String[]> parts(String value) {
    try {
      var parts = new String(Base64.getUrlDecoder().decode(value), UTF_8).split("\n", -1);
      return Optional.of(parts).filter(each -> each.length == PARTS);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static OAuth2AuthorizationRequest asked(String... parts) {
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(parts[1])
        .clientId(ConsoleClientRegistration.ID)
        .scope(OidcScopes.OPENID)
        .state(parts[0])
        .redirectUri(parts[1])
        .attributes(
            Map.of(
                OAuth2ParameterNames.REGISTRATION_ID, ConsoleClientRegistration.ID,
                OidcParameterNames.NONCE, parts[2],
                PkceParameterNames.CODE_VERIFIER, parts[3]))
        .build();
  }

  private static ResponseCookie cookie(ServerHttpRequest request, String value, Duration valid) {
    return SessionCookie.named(name(request), request, value, valid);
  }

  private static String name(ServerHttpRequest request) {
    return SessionCookie.name(request) + "-sign-in";
  }
}
