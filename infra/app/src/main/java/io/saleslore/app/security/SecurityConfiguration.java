package io.saleslore.app.security;

import io.saleslore.app.problem.Problems;
import io.saleslore.app.scrape.MetricsReaders;
import io.saleslore.app.scrape.ScrapeToken;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.http.CallerRole;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtGrantedAuthoritiesConverterAdapter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import reactor.core.publisher.Mono;

/**
 * An OAuth2 resource server: roles from the claim {@code roles}, zones from {@code staff_id}. Each
 * request carries its token, in a header or in a browser's cookie, so no server keeps sessions.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {
  private static final String CHALLENGE = "Bearer realm=\"saleslore\"";
  private static final String INVALID = CHALLENGE + ", error=\"invalid_token\"";

  @Bean
  SecurityWebFilterChain chain(
      ServerHttpSecurity http,
      AudienceRules rules,
      AccessDeniedAnswer forbidden,
      DeniedTries denied,
      ServerAuthenticationConverter sentToken,
      ScrapeToken collector,
      CrossOrigins others) {
    return stateless(http)
        .cors(cors -> cors.configurationSource(others))
        .authorizeExchange(request -> authorize(request, rules, collector))
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(
                        unauthorized(denied, CHALLENGE, "a valid bearer token is required"))
                    .accessDeniedHandler(forbidden))
        .oauth2ResourceServer(
            server ->
                server
                    .bearerTokenConverter(unlessCollector(collector, sentToken))
                    .authenticationEntryPoint(
                        unauthorized(denied, INVALID, "the bearer token is not valid"))
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(roles())))
        .build();
  }

  @Bean
  AudienceRules audienceRules(Audiences audiences, ObjectProvider<Zones> zones) {
    return new AudienceRules(
        audiences,
        new ZoneOwners(zones, ZoneOwners::owns),
        new ZoneOwners(zones, ZoneOwners::wasOpenedFor),
        new FormerMarketers(zones));
  }

  private static void authorize(
      ServerHttpSecurity.AuthorizeExchangeSpec request,
      AudienceRules rules,
      ScrapeToken collector) {
    request
        .pathMatchers("/actuator/health", "/actuator/info", "/v3/api-docs/**")
        .permitAll()
        .pathMatchers(HttpMethod.GET, "/", "/index.html", "/icon.svg", "/assets/**")
        .permitAll()
        .pathMatchers(
            "/actuator/health/liveness", "/actuator/health/readiness", "/actuator/health/startup")
        .permitAll()
        .pathMatchers("/actuator/health/audit")
        .hasAnyRole(
            CallerRole.ADMIN.name(), CallerRole.DATA_TEAM.name(), CallerRole.COMPLIANCE.name())
        .pathMatchers(ScrapeToken.PATH)
        .access(new MetricsReaders(collector))
        .pathMatchers("/actuator/**")
        .hasAnyRole(CallerRole.ADMIN.name(), CallerRole.DATA_TEAM.name())
        .anyExchange()
        .access(rules);
  }

  /** Its secret is no token that could be verified. */
  private static ServerAuthenticationConverter unlessCollector(
      ScrapeToken collector, ServerAuthenticationConverter sentToken) {
    return exchange ->
        collector.isShownBy(exchange.getRequest()) ? Mono.empty() : sentToken.convert(exchange);
  }

  private static ServerHttpSecurity stateless(ServerHttpSecurity http) {
    return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
        .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
        .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
        .logout(ServerHttpSecurity.LogoutSpec::disable)
        .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance());
  }

  private static ServerAuthenticationEntryPoint unauthorized(
      DeniedTries denied, String challenge, String why) {
    return (exchange, _) -> {
      denied.countAnonymous(exchange);
      exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
      return Problems.write(exchange, HttpStatus.UNAUTHORIZED, why);
    };
  }

  /** Requests are observed as a whole, not filter by filter. */
  @Bean
  SecurityObservationSettings observed() {
    return SecurityObservationSettings.noObservations();
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
