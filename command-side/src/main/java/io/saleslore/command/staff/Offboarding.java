package io.saleslore.command.staff;

import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.staff.StaffCommand.CloseZone;
import io.saleslore.kernel.staff.StaffCommand.HandOverZone;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/**
 * Who leaves keeps no zone: their own and those once handed to them go on together. Their own goes
 * last, so that what was cut off in between is completed by asking again.
 */
@Component
record Offboarding(CommandGateway commands, Zones zones, InstantSource clock) {
  /** Hands every zone of the first to the second; answers which. */
  List<Zone> handOver(StaffId from, StaffId to) {
    var owned = handedOver(from, to);
    owned.forEach(
        zone -> commands.<Object>sendAndWait(new HandOverZone(zone, from, to, clock.instant())));
    return owned;
  }

  /** Which zones that would hand over. */
  List<Zone> handedOver(StaffId from, StaffId to) {
    if (from.equals(to)) {
      throw new InvalidField("to", "is the marketer who leaves");
    }
    if (!zones.readOwner(to.zone()).equals(Optional.of(to))) {
      throw new InvalidField("to", "is no marketer with a zone of their own");
    }
    return owned(from, Optional.of(to));
  }

  /** Closes every zone of the marketer; answers which. */
  List<Zone> close(StaffId staff) {
    var owned = owned(staff, Optional.empty());
    owned.forEach(zone -> commands.<Object>sendAndWait(new CloseZone(zone, clock.instant())));
    return owned;
  }

  /** Nothing is left to do where the same was done before. */
  private List<Zone> owned(StaffId leaver, Optional<StaffId> heir) {
    if (!zones.exists(leaver.zone())) {
      throw new Zones.NoSuchMarketer();
    }
    var owned = zonesOf(leaver);
    if (owned.isEmpty() && !zones.readOwner(leaver.zone()).equals(heir)) {
      throw new MarketerHasLeft();
    }
    return owned;
  }

  /** What the marketer owns now, their own zone last. */
  List<Zone> zonesOf(StaffId staff) {
    return zones.ownedBy(staff).stream()
        .sorted(Comparator.comparing(zone -> zone.equals(staff.zone())))
        .toList();
  }
}
