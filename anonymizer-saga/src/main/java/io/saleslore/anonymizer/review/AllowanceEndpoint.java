package io.saleslore.anonymizer.review;

import io.saleslore.anonymizer.reviewer.Reviewer;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Audience(CallerRole.TEMPLATE_REVIEWER)
@RequestMapping("/api/v1/template-allowances")
record AllowanceEndpoint(Allowances allowances) {
  @GetMapping
  Page<Allowance> all() {
    return new Page<>(allowances.all(), null);
  }

  @PostMapping
  Allowance allow(@RequestBody TokenAndReason body, @AuthenticationPrincipal Jwt token) {
    return allowances.allow(body.knownToken(), body.knownReason(), Reviewer.of(token));
  }

  @PostMapping("/refusals")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void refuse(@RequestBody TokenAndReason body, @AuthenticationPrincipal Jwt token) {
    allowances.refuse(body.knownToken(), body.knownReason(), Reviewer.of(token));
  }
}
