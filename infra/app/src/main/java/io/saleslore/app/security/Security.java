package io.saleslore.app.security;

import io.saleslore.app.config.Settings;
import io.saleslore.app.problem.Problems;
import io.saleslore.command.staff.Zones;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoders;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtGrantedAuthoritiesConverterAdapter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * An OAuth2 resource server: roles from the claim {@code roles}, zones from {@code staff_id}. Each
 * request carries its token, so there are no sessions.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class Security {
  @Bean
  SecurityWebFilterChain chain(
      ServerHttpSecurity http, ObjectProvider<Zones> zones, DeniedTries denied) {
    var owners = new ZoneOwners(zones);
    return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
        .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
        .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
        .logout(ServerHttpSecurity.LogoutSpec::disable)
        .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .authorizeExchange(
            asked ->
                // Rules are tried in turn, so what is asked most often comes first.
                asked
                    .pathMatchers(
                        "/api/v1/situations/**",
                        "/api/v1/strategies/**",
                        "/api/v1/predictions/**",
                        "/api/v1/templates",
                        "/api/v1/objection-patterns",
                        "/api/v1/success-strategies",
                        "/api/v1/market-trends/**",
                        "/api/v1/response-templates",
                        "/api/v1/timing-patterns/**",
                        "/api/v1/conversion-analytics")
                    .hasAnyRole("MARKETER", "DATA_TEAM")
                    .pathMatchers("/actuator/health", "/actuator/info", "/v3/api-docs/**")
                    .permitAll()
                    .pathMatchers("/actuator/**")
                    .hasAnyRole("ADMIN", "DATA_TEAM")
                    .pathMatchers(
                        "/api/v1/staff",
                        "/api/v1/staff/{staff}/handover",
                        "/api/v1/staff/{staff}/close")
                    .hasRole("ADMIN")
                    .pathMatchers("/webhooks/whatsapp")
                    .permitAll()
                    .pathMatchers("/api/v1/staff/{staff}/business-numbers/**")
                    .hasRole("ADMIN")
                    .pathMatchers("/api/v1/staff/{staff}/**")
                    .access(owners)
                    .pathMatchers("/api/v1/erasures", "/api/v1/erasures/**", "/api/v1/audit/**")
                    .hasRole("COMPLIANCE")
                    .pathMatchers("/api/v1/template-reviews/**")
                    .hasRole("TEMPLATE_REVIEWER")
                    .pathMatchers("/api/v1/gate/**")
                    .hasAnyRole("ADMIN", "DATA_TEAM")
                    .pathMatchers("/api/v1/read-models/**", "/api/v1/editions/**")
                    .hasRole("DATA_TEAM")
                    .anyExchange()
                    .denyAll())
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(
                        (exchange, _) ->
                            unauthorized(exchange, denied, "a valid bearer token is required"))
                    .accessDeniedHandler(denied))
        .oauth2ResourceServer(
            server ->
                server
                    .authenticationEntryPoint(
                        (exchange, _) ->
                            unauthorized(exchange, denied, "the bearer token is not valid"))
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(roles())))
        .build();
  }

  private static Mono<Void> unauthorized(
      ServerWebExchange exchange, DeniedTries denied, String sentence) {
    denied.ofNobody(exchange);
    return Problems.write(exchange, HttpStatus.UNAUTHORIZED, sentence);
  }

  /** Requests are observed as a whole, not filter by filter. */
  @Bean
  SecurityObservationSettings observed() {
    return SecurityObservationSettings.noObservations();
  }

  /** The issuer's tokens, where one is named; else tokens of our own, on embedded stores only. */
  @Bean
  ReactiveJwtDecoder tokenDecoder(
      Settings settings,
      @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri:}") String issuer,
      @Value("${spring.datasource.url}") String database) {
    if (!issuer.isBlank()) {
      return new VerifiedTokens(ReactiveJwtDecoders.fromIssuerLocation(issuer));
    }
    if (!database.startsWith("jdbc:h2:")) {
      throw new IllegalStateException(
          "a server names its token issuer: spring.security.oauth2.resourceserver.jwt.issuer-uri");
    }
    return new VerifiedTokens(
        NimbusReactiveJwtDecoder.withSecretKey(DemoTokens.key(settings.data())).build());
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
