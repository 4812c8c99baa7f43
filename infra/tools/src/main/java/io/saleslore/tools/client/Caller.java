package io.saleslore.tools.client;

import io.saleslore.kernel.id.StaffId;

/** Who sends a request. */
public sealed interface Caller {
  /** Runs the gate, the editions and the read models. */
  Caller DATA_TEAM = new Officer("DATA_TEAM");

  /** Onboards staff. */
  Caller ADMIN = new Officer("ADMIN");

  /** A member of staff with a zone of their own. */
  record StaffMember(StaffId staff) implements Caller {}

  /** Somebody with a role and without a zone. */
  record Officer(String role) implements Caller {}
}
