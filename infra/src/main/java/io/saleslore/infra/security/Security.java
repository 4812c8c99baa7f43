package io.saleslore.infra.security;

import io.saleslore.infra.Settings;
import io.saleslore.infra.web.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoders;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtGrantedAuthoritiesConverterAdapter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import reactor.core.publisher.Mono;

/** An OAuth2 resource server: roles from the claim {@code roles}, zones from {@code staff_id}. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class Security {
  @Bean
  SecurityWebFilterChain chain(ServerHttpSecurity http) {
    return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
        .authorizeExchange(
            asked ->
                asked
                    .pathMatchers("/actuator/health", "/actuator/info")
                    .permitAll()
                    .pathMatchers("/actuator/**")
                    .hasAnyRole("ADMIN", "DATA_TEAM")
                    .pathMatchers(HttpMethod.POST, "/api/v1/staff")
                    .hasRole("ADMIN")
                    .pathMatchers("/api/v1/staff/{staff}/**")
                    .access(Security::ownsTheZone)
                    .pathMatchers("/api/v1/gate/**")
                    .hasAnyRole("ADMIN", "DATA_TEAM")
                    .pathMatchers("/api/v1/read-models/**")
                    .hasRole("DATA_TEAM")
                    .pathMatchers(
                        "/api/v1/situations/**",
                        "/api/v1/strategies/**",
                        "/api/v1/predictions/**",
                        "/api/v1/objection-patterns",
                        "/api/v1/success-strategies",
                        "/api/v1/market-trends/**",
                        "/api/v1/response-templates",
                        "/api/v1/timing-patterns/**",
                        "/api/v1/conversion-analytics")
                    .hasAnyRole("MARKETER", "DATA_TEAM")
                    .anyExchange()
                    .denyAll())
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(
                        (exchange, _) ->
                            Problems.write(
                                exchange,
                                HttpStatus.UNAUTHORIZED,
                                "a valid bearer token is required"))
                    .accessDeniedHandler(
                        (exchange, _) ->
                            exchange.getAttribute(NOT_THE_OWNER) == null
                                ? Problems.write(
                                    exchange,
                                    HttpStatus.FORBIDDEN,
                                    "the token's role may not do this")
                                : Problems.write(
                                    exchange, HttpStatus.NOT_FOUND, "there is no such zone")))
        .oauth2ResourceServer(
            server ->
                server
                    .authenticationEntryPoint(
                        (exchange, _) ->
                            Problems.write(
                                exchange, HttpStatus.UNAUTHORIZED, "the bearer token is not valid"))
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(roles())))
        .build();
  }

  /** The issuer's tokens, where one is named; else tokens of our own, on embedded stores only. */
  @Bean
  ReactiveJwtDecoder tokenDecoder(
      Settings settings,
      @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri:}") String issuer,
      @Value("${spring.datasource.url}") String database) {
    if (!issuer.isBlank()) {
      return ReactiveJwtDecoders.fromIssuerLocation(issuer);
    }
    if (!database.startsWith("jdbc:h2:")) {
      throw new IllegalStateException(
          "a server names its token issuer: spring.security.oauth2.resourceserver.jwt.issuer-uri");
    }
    return NimbusReactiveJwtDecoder.withSecretKey(DemoTokens.key(settings.data())).build();
  }

  private static final String NOT_THE_OWNER = Security.class.getName() + ".notTheOwner";

  /** A marketer's token for another zone learns nothing, not even that the zone exists. */
  private static Mono<AuthorizationResult> ownsTheZone(
      Mono<? extends Authentication> who, AuthorizationContext asked) {
    return who.map(
            authentication -> {
              if (!(authentication.getPrincipal() instanceof Jwt token)
                  || authentication.getAuthorities().stream()
                      .noneMatch(role -> "ROLE_MARKETER".equals(role.getAuthority()))) {
                return new AuthorizationDecision(false);
              }
              boolean owner =
                  asked.getVariables().get("staff") instanceof String staff
                      && staff.equals(token.getClaimAsString("staff_id"));
              if (!owner) {
                asked.getExchange().getAttributes().put(NOT_THE_OWNER, true);
              }
              return new AuthorizationDecision(owner);
            })
        .cast(AuthorizationResult.class)
        .defaultIfEmpty(new AuthorizationDecision(false));
  }

  private static ReactiveJwtAuthenticationConverter roles() {
    var authorities = new JwtGrantedAuthoritiesConverter();
    authorities.setAuthoritiesClaimName("roles");
    authorities.setAuthorityPrefix("ROLE_");
    var converter = new ReactiveJwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(
        new ReactiveJwtGrantedAuthoritiesConverterAdapter(authorities));
    return converter;
  }
}
