package io.saleslore.command.retention;

import io.saleslore.kernel.http.Rejection;

/** Why a period is not confirmed. */
final class RetentionRefused {
  private RetentionRefused() {}

  static final class NotAskedFor extends Rejection.NotFound {
    private static final long serialVersionUID = 1;

    NotAskedFor() {
      super("nobody has asked for another period of this zone");
    }
  }

  static final class NeedsFourEyes extends Rejection.NotAllowed {
    private static final long serialVersionUID = 1;

    NeedsFourEyes() {
      super("another officer than the one who asked for the period confirms it");
    }
  }
}
