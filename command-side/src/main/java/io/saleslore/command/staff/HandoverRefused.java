package io.saleslore.command.staff;

import io.saleslore.kernel.http.Rejection;

/** Why a handover is not confirmed. */
final class HandoverRefused {
  private HandoverRefused() {}

  static final class NotAskedFor extends Rejection.NotFound {
    private static final long serialVersionUID = 1;

    NotAskedFor() {
      super("nobody has asked for a handover of this marketer's zones");
    }
  }

  static final class NeedsFourEyes extends Rejection.NotAllowed {
    private static final long serialVersionUID = 1;

    NeedsFourEyes() {
      super("another administrator than the one who asked for the handover confirms it");
    }
  }
}
