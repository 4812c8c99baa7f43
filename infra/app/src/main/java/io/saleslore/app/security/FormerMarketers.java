package io.saleslore.app.security;

import io.saleslore.command.VirtualThreads;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.id.StaffId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

/**
 * Who had a zone here and has none any more: their token may still be good for hours. Where no
 * zones are known in this process nobody is known to have left.
 */
record FormerMarketers(ObjectProvider<Zones> zones) {
  Mono<Boolean> isOne(Authentication caller) {
    var known = zones.getIfAvailable();
    var staff =
        caller.getPrincipal() instanceof Jwt token ? token.getClaimAsString("staff_id") : null;
    return known == null || staff == null
        ? Mono.just(false)
        : Mono.fromCallable(() -> hasLeft(known, staff)).subscribeOn(VirtualThreads.SCHEDULER);
  }

  private static boolean hasLeft(Zones known, String staff) {
    try {
      return known.hasLeft(new StaffId(staff));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
