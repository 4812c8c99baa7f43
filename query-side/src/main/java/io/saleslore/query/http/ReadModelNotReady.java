package io.saleslore.query.http;

import io.saleslore.kernel.http.Rejection;

/** This process still fills the read model for the first time: ask again in a moment. */
public final class ReadModelNotReady extends Rejection.Unavailable {
  /** Names the read model. */
  public ReadModelNotReady(String readModel) {
    super(readModel + " is still being filled");
  }
}
