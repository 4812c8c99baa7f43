package io.saleslore.app.idempotency;

import io.saleslore.kernel.http.Rejection;

final class KeyOfAnotherRequest extends Rejection {
  static final String SENTENCE = "this Idempotency-Key was used for another request";

  KeyOfAnotherRequest() {
    super(SENTENCE);
  }
}
