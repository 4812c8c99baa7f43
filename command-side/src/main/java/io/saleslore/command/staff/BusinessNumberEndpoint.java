package io.saleslore.command.staff;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.staff.StaffCommand.AssignBusinessNumber;
import io.saleslore.kernel.staff.StaffCommand.ReleaseBusinessNumber;
import java.security.Principal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Audience(CallerRole.ADMIN)
@RequestMapping("/api/v1/staff/{staff}/business-numbers")
record BusinessNumberEndpoint(
    CommandGateway commands,
    Zones zones,
    BusinessNumbers numbers,
    AuditTrail trail,
    InstantSource clock) {
  private static final Pattern PHONE_NUMBER_ID = Pattern.compile("[0-9]{1,32}");

  record Numbers(List<BusinessNumbers.Number> items) {}

  @GetMapping
  Numbers all(@PathVariable StaffId staff) {
    return new Numbers(numbers.of(zones.of(staff)));
  }

  @PutMapping("/{phoneNumberId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void assign(@PathVariable StaffId staff, @PathVariable String phoneNumberId, Principal caller) {
    var zone = zones.of(staff);
    requireId(phoneNumberId);
    numbers.requireFree(phoneNumberId, zone);
    try {
      commands.<Object>sendAndWait(new AssignBusinessNumber(zone, phoneNumberId, clock.instant()));
    } catch (DuplicateKeyException e) {
      throw new BusinessNumbers.NumberIsTaken();
    }
    record(caller, "business-number-assigned", zone, phoneNumberId);
  }

  @DeleteMapping("/{phoneNumberId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(@PathVariable StaffId staff, @PathVariable String phoneNumberId, Principal caller) {
    var zone = zones.of(staff);
    numbers.requireOwned(phoneNumberId, zone);
    commands.<Object>sendAndWait(new ReleaseBusinessNumber(zone, phoneNumberId, clock.instant()));
    record(caller, "business-number-released", zone, phoneNumberId);
  }

  private void record(Principal caller, String action, Zone zone, String phoneNumberId) {
    var what = Map.of("zone", zone.value(), "phone-number-id", phoneNumberId);
    trail.admin(caller.getName(), action, what);
  }

  private static void requireId(String phoneNumberId) {
    if (!PHONE_NUMBER_ID.matcher(phoneNumberId).matches()) {
      throw new InvalidField("phoneNumberId", "is Meta's id of a WhatsApp Business number");
    }
  }
}
