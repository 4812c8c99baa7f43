package io.saleslore.app.idempotency;

import java.util.UUID;

/** What is known of a key when a request brings it. */
sealed interface Claim {
  /**
   * It is this request's to carry out.
   *
   * @param again whether its command was carried out before, though its answer was lost
   */
  record Mine(UUID attempt, boolean again) implements Claim {}

  /** Another request is carrying it out, or was cut off so lately that nobody knows. */
  record Busy(long seconds) implements Claim {}

  /** It was carried out. */
  record Answered(String request, byte[] answer) implements Claim {
    @Override
    public String toString() {
      return "Answered";
    }
  }
}
