package io.saleslore.command.retention;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.CallerName;
import io.saleslore.command.staff.Zones;
import io.saleslore.command.streaming.CsvText;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.StaffId;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
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
    RetentionChanges changes,
    Zones zones,
    AuditTrail trail,
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

  /** The periods that hold, and those that wait for a second officer. */
  record Periods(List<RetentionPeriod> items, List<RetentionChanges.Preview> asked) {}

  record DryRun(List<DueCustomer> items) {}

  /** Asks for a period, and says what it would do; another officer has to confirm it. */
  @PutMapping("/{staff}")
  RetentionChanges.Preview ask(
      @PathVariable StaffId staff,
      @RequestBody NewPeriod body,
      @AuthenticationPrincipal Jwt caller) {
    int days = body.checkedDays();
    return changes.ask(zones.of(staff), days, CallerName.of(caller), body.reason());
  }

  @PostMapping("/{staff}/confirm")
  RetentionPeriod confirm(@PathVariable StaffId staff, @AuthenticationPrincipal Jwt caller) {
    return changes.confirm(zones.of(staff), CallerName.of(caller));
  }

  @GetMapping
  Periods periods(@AuthenticationPrincipal Jwt caller) {
    trail.officer(CallerName.of(caller), "retention-listed");
    return new Periods(periods.all(), changes.asked());
  }

  /** Who would be erased if it ran now; nobody is. */
  @GetMapping(
      path = "/due",
      produces = {MediaType.APPLICATION_JSON_VALUE, CsvText.TYPE})
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
