package io.saleslore.app.security;

import io.saleslore.command.VirtualThreads;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.id.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import reactor.core.publisher.Mono;

/**
 * Lets a marketer into the zones they own. A token for another zone learns nothing, not even that
 * the zone exists; where no zones are known in this process nobody gets in.
 */
record ZoneOwners(ObjectProvider<Zones> zones)
    implements ReactiveAuthorizationManager<AuthorizationContext> {
  static final String NOT_THE_OWNER = ZoneOwners.class.getName() + ".notTheOwner";
  private static final AuthorizationResult NO = new AuthorizationDecision(false);

  @Override
  public Mono<AuthorizationResult> authorize(Mono<Authentication> who, AuthorizationContext asked) {
    return who.flatMap(
            authentication ->
                authentication.getPrincipal() instanceof Jwt token && isMarketer(authentication)
                    ? owns(token.getClaimAsString("staff_id"), asked)
                    : Mono.just(NO))
        .defaultIfEmpty(NO);
  }

  private Mono<AuthorizationResult> owns(@Nullable String marketer, AuthorizationContext asked) {
    return Mono.fromCallable(() -> isOwner(marketer, asked.getVariables().get("staff")))
        .subscribeOn(VirtualThreads.SCHEDULER)
        .map(
            owner -> {
              if (!owner) {
                asked.getExchange().getAttributes().put(NOT_THE_OWNER, true);
              }
              return new AuthorizationDecision(owner);
            });
  }

  private boolean isOwner(@Nullable String marketer, @Nullable Object zone) {
    var known = zones.getIfAvailable();
    if (known == null || marketer == null || !(zone instanceof String asked)) {
      return false;
    }
    try {
      return known
          .ownerOf(new StaffId(asked).zone())
          .filter(owner -> owner.value().equals(marketer))
          .isPresent();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean isMarketer(Authentication authentication) {
    return authentication.getAuthorities().stream()
        .anyMatch(role -> "ROLE_MARKETER".equals(role.getAuthority()));
  }
}
