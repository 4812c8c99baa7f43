package io.saleslore.query.advice.complete;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.CodeParameter;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.PriceBand;
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
  /** A situation in codes; nothing of it is needed. */
  record SituationCodes(
      @Nullable String objection,
      @Nullable String industry,
      @Nullable String businessSize,
      @Nullable String priceBand) {
    Situation read() {
      return new Situation(
          CodeParameter.parse(Objection.class, "objection", objection),
          CodeParameter.parseKnown(Industry.class, "industry", industry),
          CodeParameter.parseKnown(BusinessSize.class, "businessSize", businessSize),
          CodeParameter.parseKnown(PriceBand.class, "priceBand", priceBand));
    }
  }

  @PostMapping("/api/v1/situations/advice")
  Mono<CompleteAdvice> advise(
      @RequestBody SituationCodes codes, @AuthenticationPrincipal @Nullable Jwt token) {
    var situation = codes.read();
    return OffEventLoop.call(() -> adviser.advise(situation, StaffClaim.of(token)));
  }
}
