package io.saleslore.app.idempotency;

/** What was answered; it does not show itself. */
record KeptAnswer(int status, String contentType, String location, byte[] body) {
  @Override
  public String toString() {
    return "[answer " + status + "]";
  }
}
