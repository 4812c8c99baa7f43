package io.saleslore.app.security;

import io.saleslore.app.security.DeclaredAudiences.MatchedRoute;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import reactor.core.publisher.Mono;

/**
 * Lets in whom the endpoint's {@link io.saleslore.kernel.http.Audience} names. An endpoint without
 * one lets nobody in; where there is no endpoint, a caller with a token is told so.
 */
final class AudienceRule implements ReactiveAuthorizationManager<AuthorizationContext> {
  private static final Mono<AuthorizationResult> YES = Mono.just(new AuthorizationDecision(true));
  private static final AuthorizationResult NO = new AuthorizationDecision(false);

  private final DeclaredAudiences audiences;
  private final ZoneOwners owners;

  AudienceRule(DeclaredAudiences audiences, ZoneOwners owners) {
    this.audiences = audiences;
    this.owners = owners;
  }

  @Override
  public Mono<AuthorizationResult> authorize(
      Mono<Authentication> caller, AuthorizationContext request) {
    return audiences
        .find(request.getExchange())
        .map(found -> authorize(caller, request, found))
        .orElseGet(() -> isAuthenticated(caller));
  }

  private Mono<AuthorizationResult> authorize(
      Mono<Authentication> caller, AuthorizationContext request, MatchedRoute found) {
    var audience = found.route().audience();
    if (audience == null) {
      return Mono.just(NO);
    }
    if (audience.anyone()) {
      return YES;
    }
    if (audience.zoneOwner()) {
      return owners.authorize(
          caller, new AuthorizationContext(request.getExchange(), found.variables()));
    }
    var authorities = DeclaredAudiences.authorities(audience);
    return caller
        .filter(Authentication::isAuthenticated)
        .<AuthorizationResult>map(
            known ->
                new AuthorizationDecision(
                    known.getAuthorities().stream()
                        .anyMatch(each -> authorities.contains(each.getAuthority()))))
        .defaultIfEmpty(NO);
  }

  private static Mono<AuthorizationResult> isAuthenticated(Mono<Authentication> caller) {
    return caller
        .<AuthorizationResult>map(known -> new AuthorizationDecision(known.isAuthenticated()))
        .defaultIfEmpty(NO);
  }
}
