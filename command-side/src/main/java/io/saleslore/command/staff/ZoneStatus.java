package io.saleslore.command.staff;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import org.jspecify.annotations.Nullable;

/**
 * How a zone stands.
 *
 * @param staffId the marketer it was opened for
 * @param owner null where it was closed
 */
record ZoneStatus(StaffId staffId, ZoneState state, @Nullable StaffId owner) {
  static ZoneStatus of(Zone zone, @Nullable String owner) {
    var first = zone.owner();
    if (owner == null) {
      return new ZoneStatus(first, ZoneState.CLOSED, null);
    }
    var state = first.value().equals(owner) ? ZoneState.OPEN : ZoneState.HANDED_OVER;
    return new ZoneStatus(first, state, new StaffId(owner));
  }
}
