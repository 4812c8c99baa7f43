package io.saleslore.command.staff;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.WriteAttempt;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.operation.Operations;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.staff.StaffCommand.OnboardStaff;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Audience(CallerRole.ADMIN)
class StaffEndpoint {
  private final CommandGateway commands;
  private final Zones zones;
  private final Leaving leaving;
  private final Operations operations;
  private final Vault vault;
  private final InstantSource clock;

  StaffEndpoint(
      CommandGateway commands,
      Zones zones,
      Leaving leaving,
      Operations operations,
      Vault vault,
      InstantSource clock) {
    this.commands = commands;
    this.zones = zones;
    this.leaving = leaving;
    this.operations = operations;
    this.vault = vault;
    this.clock = clock;
  }

  record NewStaff(@Nullable StaffId staffId, @Nullable String name, @Nullable String timeZone) {
    @Override
    public String toString() {
      return "[private marketer]";
    }
  }

  record Heir(@Nullable StaffId to) {}

  record Onboarded(StaffId staffId, Zone zone) {}

  static final class AlreadyOnboarded extends Rejection.Conflict {
    AlreadyOnboarded() {
      super("this marketer has a zone already");
    }
  }

  @PostMapping("/api/v1/staff")
  @ResponseStatus(HttpStatus.CREATED)
  Onboarded onboard(@RequestBody NewStaff body, WriteAttempt attempt) {
    var staff = required("staffId", body.staffId());
    var name = required("name", body.name());
    var timeZone = timeZone(required("timeZone", body.timeZone()));
    var zone = staff.zone();
    if (zones.exists(zone) && !attempt.isRepeated()) {
      throw new AlreadyOnboarded();
    }
    var key = KeyId.of(zone);
    vault.makeKey(key);
    attempt.send(
        commands, new OnboardStaff(zone, vault.seal(key, name), timeZone.getId(), clock.instant()));
    return new Onboarded(staff, zone);
  }

  @GetMapping("/api/v1/staff")
  Page<Zones.Standing> all(
      @RequestParam(defaultValue = "") String cursor, @RequestParam @Nullable Integer limit) {
    int size = Page.limit(limit);
    return Page.of(zones.after(cursor, size + 1), size, Zones.Standing::staffId);
  }

  @Audience(zoneOwner = true)
  @GetMapping("/api/v1/staff/{staff}/zones")
  List<Zone> zones(@PathVariable StaffId staff) {
    return zones.ownedBy(staff);
  }

  @PostMapping("/api/v1/staff/{staff}/handover")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void handOver(@PathVariable StaffId staff, @RequestBody Heir body, Principal who) {
    var to = required("to", body.to());
    leaving
        .handOver(staff, to)
        .forEach(zone -> record(who, "zone-handed-over", zone, Map.of("to", to.value())));
  }

  @PostMapping("/api/v1/staff/{staff}/close")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(@PathVariable StaffId staff, Principal who) {
    leaving.close(staff).forEach(zone -> record(who, "zone-closed", zone, Map.of()));
  }

  private void record(Principal who, String action, Zone zone, Map<String, String> more) {
    var what = new TreeMap<>(more);
    what.put("zone", zone.value());
    operations.record(Operation.of(clock.instant(), who.getName(), "ADMIN", action, what));
  }

  private static ZoneId timeZone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new Rejection.InvalidField("timeZone", "is an IANA name such as Europe/Berlin");
    }
  }
}
