package io.saleslore.app.session;

import java.net.URI;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcReactiveOAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import reactor.core.publisher.Mono;

/**
 * Signing in with the issuer: authorization code with a proof key (OpenID Connect, RFC 7636). What
 * comes out of it is the issuer's access token in the session's cookie, and nothing else is kept.
 */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
  private static final URI HOME = URI.create("/");

  @Bean
  Customizer<ServerHttpSecurity> signIn(
      ConsoleClientRegistration client,
      SignInCookie asked,
      ReactiveJwtDecoder tokens,
      InstantSource clock) {
    return client.isSet()
        ? http -> http.oauth2Login(login -> signIn(login, client, asked, tokens, clock))
        : _ -> {};
  }

  private static void signIn(
      ServerHttpSecurity.OAuth2LoginSpec login,
      ConsoleClientRegistration client,
      SignInCookie asked,
      ReactiveJwtDecoder tokens,
      InstantSource clock) {
    login
        .clientRegistrationRepository(client)
        .authorizationRequestResolver(withProofKey(client))
        .authorizationRequestRepository(asked)
        .authorizedClientRepository(new TokenIntoCookie(tokens, clock))
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .authenticationManager(
            new OidcAuthorizationCodeReactiveAuthenticationManager(
                believed(tokens), new OidcReactiveOAuth2UserService()))
        .authenticationSuccessHandler((exchange, _) -> go(exchange, HOME))
        .authenticationFailureHandler(
            (exchange, failure) -> go(exchange, SignInFailure.of(failure).page()));
  }

  private static DefaultServerOAuth2AuthorizationRequestResolver withProofKey(
      ConsoleClientRegistration client) {
    var resolver = new DefaultServerOAuth2AuthorizationRequestResolver(client);
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    return resolver;
  }

  /** A token that this platform would refuse signs nobody in. */
  private static ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest>
      believed(ReactiveJwtDecoder tokens) {
    var issuer = new WebClientReactiveAuthorizationCodeTokenResponseClient();
    return request ->
        issuer
            .getTokenResponse(request)
            .delayUntil(answer -> tokens.decode(answer.getAccessToken().getTokenValue()))
            .onErrorMap(
                JwtException.class,
                e -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_TOKEN));
  }

  private static Mono<Void> go(WebFilterExchange exchange, URI where) {
    return new DefaultServerRedirectStrategy().sendRedirect(exchange.getExchange(), where);
  }
}
