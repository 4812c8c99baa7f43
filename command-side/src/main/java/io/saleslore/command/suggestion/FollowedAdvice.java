package io.saleslore.command.suggestion;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Outcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An approach that was taken from a suggestion, and what came of it. */
record FollowedAdvice(
    Approach approach, boolean edited, Optional<Boolean> eased, @Nullable Outcome outcome) {
  boolean isDecided() {
    return outcome == Outcome.WON || outcome == Outcome.LOST;
  }
}
