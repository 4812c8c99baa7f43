package io.saleslore.command.suggestion;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Outcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of the advice that a marketer was shown, in counts for their own eyes.
 *
 * @param approach the one chosen, null for all that were
 * @param shown how many suggestions, chosen from or not; null for a single approach
 * @param chosen of them, how many were followed
 * @param reacted of those followed, after how many the customer reacted
 * @param eased of those, how many agreed
 * @param decided of those followed, how many were in a story that was won or lost
 * @param won of those, how many were won
 */
record AdviceEffect(
    @Nullable Approach approach,
    @Nullable Long shown,
    long chosen,
    long reacted,
    long eased,
    long decided,
    long won) {

  record Followed(Approach approach, Optional<Boolean> eased, @Nullable Outcome outcome) {
    boolean isDecided() {
      return outcome == Outcome.WON || outcome == Outcome.LOST;
    }
  }

  static AdviceEffect of(@Nullable Approach approach, @Nullable Long shown, List<Followed> all) {
    return new AdviceEffect(
        approach,
        shown,
        all.size(),
        all.stream().filter(each -> each.eased().isPresent()).count(),
        all.stream().filter(each -> each.eased().orElse(false)).count(),
        all.stream().filter(Followed::isDecided).count(),
        all.stream().filter(each -> each.outcome() == Outcome.WON).count());
  }
}
