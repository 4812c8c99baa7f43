package io.saleslore.command.deal;

import io.saleslore.kernel.vocabulary.DealStage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step; it does not show itself.
 *
 * @param step {@code opened}, {@code quoted}, {@code stage}, {@code won}, {@code lost}, {@code
 *     corrected-to-won} or {@code corrected-to-lost}
 */
record DealStep(Instant at, String step, @Nullable String quote, @Nullable DealStage stage) {
  @Override
  public String toString() {
    return "[private step]";
  }
}
