package io.saleslore.command.audit.advice;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.CallerName;
import io.saleslore.command.accountability.CaseReason;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.receipt.ReceiptVerifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proves advice that was confirmed as shown; of advice that nobody confirmed it knows nothing. */
@RestController
@Audience(CallerRole.COMPLIANCE)
record AdviceEndpoint(ConfirmedAdviceReader advice, ReceiptVerifier verifier, AuditTrail trail) {
  private static final String PROVES =
      "advice that the marketer's frontend confirmed as shown; what was not confirmed is not here";

  /** What was shown then, or so much before or after it. */
  @GetMapping("/api/v1/audit/advice")
  ShownAdviceAnswer advice(
      @RequestParam StaffId staff,
      @RequestParam Instant at,
      @RequestParam(defaultValue = "PT1H") Duration within,
      @RequestParam String reason,
      @AuthenticationPrincipal Jwt caller) {
    trail.officer(
        CallerName.of(caller),
        "audit-advice-read",
        Map.of("staff", staff, "at", at, "within", within),
        CaseReason.of(reason));
    var confirmed = advice.of(staff.zone());
    var unreadable = new LinkedHashSet<>(confirmed.unreadable());
    var shown = new ArrayList<ShownAdvice>();
    for (var each : confirmed.read()) {
      if (isWithin(each.event().receipt().time(), at, within)) {
        var evidence = advice.evidence(each.event().receipt());
        shown.add(ShownAdvice.of(each, evidence.read(), verifier));
        unreadable.addAll(evidence.unreadable());
      }
    }
    return new ShownAdviceAnswer(staff, at, within, PROVES, shown, List.copyOf(unreadable));
  }

  private static boolean isWithin(Instant time, Instant at, Duration within) {
    return Duration.between(time, at).abs().compareTo(within) <= 0;
  }
}
