package io.saleslore.command.suggestion;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of the advice that a marketer was shown, in counts for their own eyes.
 *
 * @param approach the one chosen, null for all that were
 * @param shown how many suggestions, chosen from or not; null for a single approach
 * @param chosen of them, how many were followed
 * @param edited of them, how many in other words
 * @param notUseful of all shown, how many were said to be of no use; null for a single approach
 * @param reacted of those followed, after how many the customer reacted
 * @param eased of those, how many agreed
 * @param decided of those followed, how many were in a story that was won or lost
 * @param won of those, how many were won
 */
record AdviceEffect(
    @Nullable Approach approach,
    @Nullable Long shown,
    long chosen,
    long edited,
    @Nullable Long notUseful,
    long reacted,
    long eased,
    long decided,
    long won) {
  static AdviceEffect ofAll(List<ShownSuggestion> shown, List<FollowedAdvice> followed) {
    long notUseful = shown.stream().filter(ShownSuggestion::isNotUseful).count();
    return of(null, (long) shown.size(), notUseful, followed);
  }

  static AdviceEffect of(Approach approach, List<FollowedAdvice> all) {
    return of(approach, null, null, all);
  }

  private static AdviceEffect of(
      @Nullable Approach approach,
      @Nullable Long shown,
      @Nullable Long notUseful,
      List<FollowedAdvice> all) {
    return new AdviceEffect(
        approach,
        shown,
        all.size(),
        all.stream().filter(FollowedAdvice::edited).count(),
        notUseful,
        all.stream().filter(each -> each.eased().isPresent()).count(),
        all.stream().filter(each -> each.eased().orElse(false)).count(),
        all.stream().filter(FollowedAdvice::isDecided).count(),
        all.stream().filter(each -> each.outcome() == Outcome.WON).count());
  }
}
