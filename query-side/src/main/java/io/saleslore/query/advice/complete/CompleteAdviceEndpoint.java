package io.saleslore.query.advice.complete;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.query.background.OffEventLoop;
import io.saleslore.query.http.StaffClaim;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Audience({CallerRole.MARKETER, CallerRole.DATA_TEAM})
record CompleteAdviceEndpoint(CompleteAdviser adviser) {
  @PostMapping("/api/v1/situations/advice")
  Mono<CompleteAdvice> advise(
      @RequestBody SituationCodes codes, @AuthenticationPrincipal @Nullable Jwt token) {
    var situation = codes.read();
    return OffEventLoop.call(() -> adviser.advise(situation, StaffClaim.of(token)));
  }
}
