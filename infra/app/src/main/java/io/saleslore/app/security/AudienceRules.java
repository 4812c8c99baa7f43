package io.saleslore.app.security;

import io.saleslore.kernel.http.CallerRole;
import java.util.Map;
import java.util.Set;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/** Lets a caller in where the endpoint names them, and nobody where it names nobody. */
record AudienceRules(
    Audiences audiences,
    ReactiveAuthorizationManager<AuthorizationContext> zoneOwners,
    ReactiveAuthorizationManager<AuthorizationContext> subjects,
    FormerMarketers former)
    implements ReactiveAuthorizationManager<AuthorizationContext> {
  static final String UNKNOWN_PATH = AudienceRules.class.getName() + ".unknownPath";
  private static final AuthorizationResult YES = new AuthorizationDecision(true);
  private static final AuthorizationResult NO = new AuthorizationDecision(false);

  @Override
  public Mono<AuthorizationResult> authorize(
      Mono<Authentication> caller, AuthorizationContext context) {
    var exchange = context.getExchange();
    var route = audiences.find(exchange.getRequest());
    if (route.isEmpty()) {
      exchange.getAttributes().put(UNKNOWN_PATH, true);
      return Mono.just(NO);
    }
    return authorize(caller, exchange, route.get());
  }

  private Mono<AuthorizationResult> authorize(
      Mono<Authentication> caller, ServerWebExchange exchange, Route route) {
    if (route.isForAnyone()) {
      return Mono.just(YES);
    }
    if (route.isForZoneOwner()) {
      return zoneOwners.authorize(caller, withVariables(exchange, route.pattern()));
    }
    if (route.isForSubject()) {
      return subjects.authorize(caller, withVariables(exchange, route.pattern()));
    }
    return caller.flatMap(each -> authorize(each, route)).defaultIfEmpty(NO);
  }

  private Mono<AuthorizationResult> authorize(Authentication caller, Route route) {
    if (!caller.isAuthenticated() || !hasOneOf(route.roles(), caller)) {
      return Mono.just(NO);
    }
    return route.isForAllRoles() || hasOneOf(route.rolesButMarketers(), caller)
        ? Mono.just(YES)
        : former.isOne(caller).map(left -> left ? NO : YES);
  }

  private static AuthorizationContext withVariables(
      ServerWebExchange exchange, PathPattern pattern) {
    var found = pattern.matchAndExtract(exchange.getRequest().getPath().pathWithinApplication());
    return found == null
        ? new AuthorizationContext(exchange)
        : new AuthorizationContext(exchange, Map.<String, Object>copyOf(found.getUriVariables()));
  }

  private static boolean hasOneOf(Set<CallerRole> roles, Authentication caller) {
    return caller.getAuthorities().stream()
        .anyMatch(
            each -> roles.stream().anyMatch(role -> ("ROLE_" + role).equals(each.getAuthority())));
  }
}
