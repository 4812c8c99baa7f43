package io.saleslore.app.security;

import io.saleslore.kernel.id.StaffId;

/** Signs bearer tokens that a platform believes. */
public interface TokenIssuer {
  /** A token for a marketer's own zone, valid for a day. */
  String marketer(StaffId staff);

  /** A token for a role without a zone, such as {@code ADMIN}, valid for a day. */
  default String role(String role) {
    return role(role, role);
  }

  /** The same for one of several who have the role. */
  String role(String role, String subject);
}
