package io.saleslore.app.advice;

import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.query.advice.complete.CompleteAdvice;
import io.saleslore.query.advice.complete.CompleteAdviser;
import io.saleslore.query.http.StaffClaim;
import org.springframework.security.oauth2.jwt.Jwt;

/** Asks the query side of this process. */
record AdviceInProcess(CompleteAdviser adviser) implements AdviceSource {
  @Override
  public CompleteAdvice advise(Situation situation, Jwt caller) {
    return adviser.advise(situation, StaffClaim.of(caller));
  }
}
