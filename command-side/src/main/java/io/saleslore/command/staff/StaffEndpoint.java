package io.saleslore.command.staff;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.WriteAttempt;
import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.http.TextLength;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Audience(CallerRole.ADMIN)
@RequestMapping("/api/v1/staff")
record StaffEndpoint(
    Onboarding onboarding, Offboarding offboarding, Zones zones, AuditTrail trail) {
  record NewStaff(StaffId staffId, @TextLength(TextLength.NAME) String name, String timeZone) {
    @Override
    public String toString() {
      return "[private marketer]";
    }
  }

  record Heir(StaffId to) {}

  record Onboarded(StaffId staffId, Zone zone) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Onboarded> onboard(
      @RequestBody NewStaff body, WriteAttempt attempt, Principal caller) {
    var staff = required("staffId", body.staffId());
    var name = required("name", body.name());
    var timeZone = required("timeZone", body.timeZone());
    var zone = onboarding.open(staff, name, timeZone, attempt);
    trail.admin(caller.getName(), "zone-opened", Map.of("zone", zone.value()));
    return ResponseEntity.created(URI.create("/api/v1/staff")).body(new Onboarded(staff, zone));
  }

  @GetMapping
  Page<ZoneStatus> all(
      @RequestParam(defaultValue = "") String cursor, @RequestParam @Nullable Integer limit) {
    int size = Page.limit(limit);
    return Page.of(zones.after(cursor, size + 1), size, ZoneStatus::staffId);
  }

  @Audience(zoneOwner = true)
  @GetMapping("/{staff}/zones")
  List<Zone> zones(@PathVariable StaffId staff) {
    return zones.ownedBy(staff);
  }

  @PostMapping("/{staff}/handover")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void handOver(@PathVariable StaffId staff, @RequestBody Heir body, Principal caller) {
    var to = required("to", body.to());
    for (var zone : offboarding.handOver(staff, to)) {
      var what = Map.of("zone", zone.value(), "to", to.value());
      trail.admin(caller.getName(), "zone-handed-over", what);
    }
  }

  @PostMapping("/{staff}/close")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(@PathVariable StaffId staff, Principal caller) {
    for (var zone : offboarding.close(staff)) {
      trail.admin(caller.getName(), "zone-closed", Map.of("zone", zone.value()));
    }
  }
}
