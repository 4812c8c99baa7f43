package io.saleslore.query.timingpatterns;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.query.http.ETagResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Audience({CallerRole.MARKETER, CallerRole.DATA_TEAM})
record TimingAdviceEndpoint(CurrentTimingAdvice timing) {
  /** When to write and when to write again, where the evidence shows that it matters. */
  @GetMapping(path = "/api/v1/timing-patterns/advice", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<TimingAdvice> advice() {
    return ETagResponse.of(timing.get());
  }
}
