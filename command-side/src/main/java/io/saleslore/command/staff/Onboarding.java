package io.saleslore.command.staff;

import io.saleslore.command.WriteAttempt;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.staff.StaffCommand.OnboardStaff;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Opens zones for marketers who join. */
@Component
public record Onboarding(CommandGateway commands, Zones zones, Vault vault, InstantSource clock) {
  static final class AlreadyOnboarded extends Rejection.Conflict {
    AlreadyOnboarded() {
      super("this marketer has a zone already");
    }
  }

  /**
   * Opens a zone.
   *
   * @param timeZone the IANA name of the marketer's own
   */
  Zone open(StaffId staff, String name, String timeZone, WriteAttempt attempt) {
    var own = timeZone(timeZone);
    var zone = staff.zone();
    if (zones.exists(zone) && !attempt.isRepeated()) {
      throw new AlreadyOnboarded();
    }
    var key = KeyId.of(zone);
    vault.makeKey(key);
    attempt.send(
        commands, new OnboardStaff(zone, vault.seal(key, name), own.getId(), clock.instant()));
    return zone;
  }

  /** Opens a zone for a marketer of a demo platform who never had one. */
  public void openWhereMissing(StaffId staff, String name, String timeZone) {
    if (!zones.exists(staff.zone())) {
      open(staff, name, timeZone, WriteAttempt.unkeyed());
    }
  }

  private static ZoneId timeZone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new InvalidField("timeZone", "is an IANA name such as Europe/Berlin");
    }
  }
}
