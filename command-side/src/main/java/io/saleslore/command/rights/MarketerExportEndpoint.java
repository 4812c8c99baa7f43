package io.saleslore.command.rights;

import io.saleslore.command.VirtualThreads;
import io.saleslore.command.accountability.CallerName;
import io.saleslore.command.streaming.StreamedJson;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.id.StaffId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where a marketer gets all that is held on them. */
@RestController
@Audience(zoneOwner = true)
record MarketerExportEndpoint(MarketerExports exports, StreamedJson answers) {
  /** Who took a zone over owns what is in it, and is not the one it was opened for. */
  static final class NotAboutYou extends Rejection.NotAllowed {
    NotAboutYou() {
      super("this is told to the marketer whom it is about");
    }
  }

  @GetMapping("/api/v1/staff/{staff}/held-about-me")
  Mono<Void> aboutMe(
      @PathVariable StaffId staff,
      @AuthenticationPrincipal Jwt caller,
      ServerWebExchange exchange) {
    return Mono.fromCallable(() -> export(staff, caller))
        .subscribeOn(VirtualThreads.SCHEDULER)
        .flatMap(about -> answers.write(about, exchange.getResponse()));
  }

  private MarketerExport export(StaffId staff, Jwt caller) {
    if (!staff.value().equals(caller.getClaimAsString("staff_id"))) {
      throw new NotAboutYou();
    }
    return exports.of(staff, CallerName.of(caller));
  }
}
