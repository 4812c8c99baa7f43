package io.saleslore.command.rights;

import io.saleslore.command.VirtualThreads;
import io.saleslore.command.accountability.CallerName;
import io.saleslore.command.streaming.StreamedJson;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.id.StaffId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Where a marketer gets all that is held on them: it is told to the one whom it is about, and not
 * to whoever took their zone over.
 */
@RestController
@Audience(subject = true)
record MarketerExportEndpoint(MarketerExports exports, StreamedJson answers) {
  @GetMapping("/api/v1/staff/{staff}/held-about-me")
  Mono<Void> aboutMe(
      @PathVariable StaffId staff,
      @AuthenticationPrincipal Jwt caller,
      ServerWebExchange exchange) {
    return Mono.fromCallable(() -> exports.of(staff, CallerName.of(caller)))
        .subscribeOn(VirtualThreads.SCHEDULER)
        .flatMap(about -> answers.write(about, exchange.getResponse()));
  }
}
