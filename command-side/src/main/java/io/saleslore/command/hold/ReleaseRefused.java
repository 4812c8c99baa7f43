package io.saleslore.command.hold;

import io.saleslore.kernel.http.Rejection;

/** Why a hold is not released. */
final class ReleaseRefused {
  private ReleaseRefused() {}

  static final class IsReleased extends Rejection.Conflict {
    private static final long serialVersionUID = 1;

    IsReleased() {
      super("the hold is released already");
    }
  }

  static final class NotAskedFor extends Rejection.Conflict {
    private static final long serialVersionUID = 1;

    NotAskedFor() {
      super("nobody has asked for its release");
    }
  }
}
