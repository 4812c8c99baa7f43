package io.saleslore.query;

import io.saleslore.kernel.http.Rejection;

/** The read models of this process are being filled for the first time: ask again in a moment. */
public final class StillStarting extends Rejection.Unavailable {
  /** Names the read model. */
  public StillStarting(String readModel) {
    super(readModel + " is still being filled");
  }
}
