package io.saleslore.command.audit;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.receipt.ReceiptVerifier;
import io.saleslore.kernel.suggestion.SuggestionEvent.SuggestionTaken;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proves advice that was confirmed as shown; of advice that nobody confirmed it knows nothing. */
@RestController
@Audience(CallerRole.COMPLIANCE)
class AdviceEndpoint {
  private static final String PROVES =
      "advice that the marketer's frontend confirmed as shown; what was not confirmed is not here";

  private final ConfirmedAdvice advice;
  private final ReceiptVerifier verifier;
  private final AuditRecord record;

  AdviceEndpoint(ConfirmedAdvice advice, ReceiptVerifier verifier, AuditRecord record) {
    this.advice = advice;
    this.verifier = verifier;
    this.record = record;
  }

  /**
   * One suggestion that was confirmed.
   *
   * @param position where the confirmation stands in the private store
   * @param signatureHolds whether the receipt is still the one that was signed
   * @param evidence the releases that the answer could rest on
   */
  record Shown(
      long position,
      Receipt receipt,
      boolean signatureHolds,
      SuggestionTaken taken,
      @Nullable String chosen,
      List<ConfirmedAdvice.Evidence> evidence) {}

  /**
   * What was shown.
   *
   * @param unreadable events that may belong to it and cannot be read, whatever their time
   */
  record Answer(
      StaffId staff,
      Instant at,
      Duration within,
      String proves,
      List<Shown> shown,
      List<ConfirmedAdvice.Unreadable> unreadable) {}

  /** What was shown then, or so much before or after it. */
  @GetMapping("/api/v1/audit/advice")
  Answer advice(
      @RequestParam StaffId staff,
      @RequestParam Instant at,
      @RequestParam(defaultValue = "PT1H") Duration within,
      @RequestParam @Nullable String reason,
      @AuthenticationPrincipal Jwt who) {
    Map<String, @Nullable Object> asked = new HashMap<>(Map.of("staff", staff, "at", at));
    record.add(who, "audit-advice-read", asked, reason);
    var confirmed = advice.of(staff.zone());
    var unreadable = new LinkedHashSet<>(confirmed.unreadable());
    var shown =
        confirmed.read().stream()
            .filter(each -> isWithin(each.event().receipt().time(), at, within))
            .map(each -> shown(each, unreadable))
            .toList();
    return new Answer(staff, at, within, PROVES, shown, List.copyOf(unreadable));
  }

  private static boolean isWithin(Instant time, Instant at, Duration within) {
    return Duration.between(time, at).abs().compareTo(within) <= 0;
  }

  private Shown shown(
      ConfirmedAdvice.Confirmed confirmed, Set<ConfirmedAdvice.Unreadable> unreadable) {
    var event = confirmed.event();
    var evidence = advice.evidence(event.receipt());
    unreadable.addAll(evidence.unreadable());
    return new Shown(
        confirmed.position(),
        event.receipt(),
        verifier.verifies(event.receipt()),
        event,
        event.chosen() == null ? null : event.chosen().code(),
        evidence.read());
  }
}
