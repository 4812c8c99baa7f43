package io.saleslore.command.staff;

import io.saleslore.kernel.http.Rejection;

final class ZoneHasAnotherOwner extends Rejection.Conflict {
  ZoneHasAnotherOwner() {
    super("the zone has another owner by now, or none");
  }
}
