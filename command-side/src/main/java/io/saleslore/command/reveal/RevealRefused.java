package io.saleslore.command.reveal;

import io.saleslore.kernel.http.Rejection;

/** Why a reveal is not approved, or not read. */
final class RevealRefused {
  private RevealRefused() {}

  static final class NoSuchReveal extends Rejection.NotFound {
    NoSuchReveal() {
      super("there is no such reveal");
    }
  }

  static final class AskedBySomebodyElse extends Rejection.NotAllowed {
    AskedBySomebodyElse() {
      super("only who asked may read it");
    }
  }

  static final class NotApproved extends Rejection.Conflict {
    NotApproved() {
      super("a second officer has not approved it yet");
    }
  }

  static final class IsApproved extends Rejection.Conflict {
    IsApproved() {
      super("it is approved already");
    }
  }

  static final class TimeIsOver extends Rejection.Gone {
    TimeIsOver() {
      super("the time to read it is over; ask again");
    }
  }
}
