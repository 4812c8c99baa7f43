package io.saleslore.command.retention;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.CallerName;
import io.saleslore.command.accountability.PlainReason;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.StaffId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Audience(CallerRole.COMPLIANCE)
@RequestMapping("/api/v1/audit/retention")
record RetentionEndpoint(
    Retention retention,
    RetentionPeriodTable periods,
    Zones zones,
    AuditTrail trail,
    TransactionOperations transaction,
    InstantSource clock) {
  private static final int A_CENTURY = 36_525;

  record NewPeriod(Integer days, String reason) {
    int checkedDays() {
      int value = required("days", days);
      if (value < 1 || value > A_CENTURY) {
        throw new InvalidField("days", "is 1 to " + A_CENTURY);
      }
      return value;
    }
  }

  record Periods(List<RetentionPeriod> items) {}

  record DryRun(List<DueCustomer> items) {}

  @PutMapping("/{staff}")
  RetentionPeriod set(
      @PathVariable StaffId staff,
      @RequestBody NewPeriod body,
      @AuthenticationPrincipal Jwt caller) {
    int days = body.checkedDays();
    var reason = PlainReason.of(body.reason(), List.of());
    var officer = CallerName.of(caller);
    var period = new RetentionPeriod(zones.of(staff), days, officer, clock.instant());
    transaction.executeWithoutResult(
        _ -> {
          periods.set(period);
          trail.officer(
              officer, "retention-set", Map.of("zone", period.zone(), "days", days), reason);
        });
    return period;
  }

  @GetMapping
  Periods periods(@AuthenticationPrincipal Jwt caller) {
    trail.officer(CallerName.of(caller), "retention-listed");
    return new Periods(periods.all());
  }

  /** Who would be erased if it ran now; nobody is. */
  @GetMapping("/due")
  DryRun due(@AuthenticationPrincipal Jwt caller) {
    trail.officer(CallerName.of(caller), "retention-due-listed");
    return new DryRun(retention.due(clock.instant()));
  }

  @PostMapping("/runs")
  RetentionRun run(@AuthenticationPrincipal Jwt caller) {
    trail.officer(CallerName.of(caller), "retention-run-asked");
    return retention.run(clock.instant());
  }
}
