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
 * Lets a marketer into the zones that are theirs. A token for another zone learns nothing, not even
 * that the zone exists; where no zones are known in this process nobody gets in.
 *
 * @param rule which of them are theirs
 */
record ZoneOwners(ObjectProvider<Zones> zones, Rule rule)
    implements ReactiveAuthorizationManager<AuthorizationContext> {
  static final String NOT_THE_OWNER = ZoneOwners.class.getName() + ".notTheOwner";
  private static final AuthorizationResult NO = new AuthorizationDecision(false);

  /** Whether a zone is a marketer's. */
  interface Rule {
    boolean isTheirs(Zones known, StaffId zone, StaffId marketer);
  }

  /** They own it now. */
  static boolean owns(Zones known, StaffId zone, StaffId marketer) {
    return known.ownerOf(zone.zone()).filter(marketer::equals).isPresent();
  }

  /** It was opened for them, whoever owns it now. */
  static boolean wasOpenedFor(Zones known, StaffId zone, StaffId marketer) {
    return zone.equals(marketer) && known.exists(zone.zone());
  }

  @Override
  public Mono<AuthorizationResult> authorize(Mono<Authentication> who, AuthorizationContext asked) {
    return who.flatMap(
            authentication ->
                authentication.getPrincipal() instanceof Jwt token && isMarketer(authentication)
                    ? answer(token.getClaimAsString("staff_id"), asked)
                    : Mono.just(NO))
        .defaultIfEmpty(NO);
  }

  private Mono<AuthorizationResult> answer(@Nullable String marketer, AuthorizationContext asked) {
    return Mono.fromCallable(() -> isTheirs(marketer, asked.getVariables().get("staff")))
        .subscribeOn(VirtualThreads.SCHEDULER)
        .map(
            theirs -> {
              if (!theirs) {
                asked.getExchange().getAttributes().put(NOT_THE_OWNER, true);
              }
              return new AuthorizationDecision(theirs);
            });
  }

  private boolean isTheirs(@Nullable String marketer, @Nullable Object zone) {
    var known = zones.getIfAvailable();
    if (known == null || marketer == null || !(zone instanceof String asked)) {
      return false;
    }
    try {
      return rule.isTheirs(known, new StaffId(asked), new StaffId(marketer));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean isMarketer(Authentication authentication) {
    return authentication.getAuthorities().stream()
        .anyMatch(role -> "ROLE_MARKETER".equals(role.getAuthority()));
  }
}
