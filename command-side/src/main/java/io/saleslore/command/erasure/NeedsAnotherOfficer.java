package io.saleslore.command.erasure;

import io.saleslore.kernel.http.Rejection;

final class NeedsAnotherOfficer extends Rejection.NotAllowed {
  NeedsAnotherOfficer() {
    super("another one than who asked for an erasure confirms it");
  }
}
