package io.saleslore.command.staff;

import static io.saleslore.command.Rejection.InvalidField.required;

import io.saleslore.command.Rejection;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.staff.StaffCommand.OnboardStaff;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StaffEndpoint {
  private final CommandGateway commands;
  private final Zones zones;
  private final Vault vault;
  private final InstantSource clock;

  StaffEndpoint(CommandGateway commands, Zones zones, Vault vault, InstantSource clock) {
    this.commands = commands;
    this.zones = zones;
    this.vault = vault;
    this.clock = clock;
  }

  record NewStaff(@Nullable StaffId staffId, @Nullable String name, @Nullable String timeZone) {
    @Override
    public String toString() {
      return "[private marketer]";
    }
  }

  record Onboarded(StaffId staffId, Zone zone) {}

  static final class AlreadyOnboarded extends Rejection.Conflict {
    AlreadyOnboarded() {
      super("this marketer has a zone already");
    }
  }

  @PostMapping("/api/v1/staff")
  @ResponseStatus(HttpStatus.CREATED)
  Onboarded onboard(@RequestBody NewStaff body) {
    var staff = required("staffId", body.staffId());
    var name = required("name", body.name());
    var timeZone = timeZone(required("timeZone", body.timeZone()));
    var zone = staff.zone();
    if (zones.exists(zone)) {
      throw new AlreadyOnboarded();
    }
    var key = KeyId.of(zone);
    vault.makeKey(key);
    commands.<Object>sendAndWait(
        new OnboardStaff(zone, vault.seal(key, name), timeZone.getId(), clock.instant()));
    return new Onboarded(staff, zone);
  }

  private static ZoneId timeZone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new Rejection.InvalidField("timeZone", "is an IANA name such as Europe/Berlin");
    }
  }
}
