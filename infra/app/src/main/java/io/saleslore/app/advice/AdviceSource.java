package io.saleslore.app.advice;

import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.query.advice.complete.CompleteAdvice;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who answers a situation: the query side, in this process or in another one. Calls may block. */
interface AdviceSource {
  /**
   * The advice for these codes.
   *
   * @param caller on whose behalf it is asked
   * @throws AdviceUnavailable if nobody answers
   */
  CompleteAdvice advise(Situation situation, Jwt caller);
}
