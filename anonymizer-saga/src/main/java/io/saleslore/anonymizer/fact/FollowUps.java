package io.saleslore.anonymizer.fact;

import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Attempt;
import io.saleslore.kernel.vocabulary.Gap;
import java.util.List;

/** What the marketer sent after an earlier message went unanswered. */
final class FollowUps implements StoryObservation.Maker {
  @Override
  public List<StoryObservation> observe(CodedStory story) {
    return MessageBurst.in(story).stream()
        .filter(each -> each.follows() > 0)
        .map(
            each ->
                StoryObservation.of(
                    each.start(), FactKind.FOLLOW_UP, each.yes(), gap(each), attempt(each)))
        .toList();
  }

  private static Attempt attempt(MessageBurst burst) {
    return Attempt.values()[Math.min(burst.follows(), Attempt.values().length) - 1];
  }

  private static Gap gap(MessageBurst burst) {
    long days = burst.gap().toDays();
    if (days <= 3) {
      return Gap.values()[(int) days];
    }
    if (days <= 6) {
      return Gap.FROM_4_TO_6_DAYS;
    }
    if (days == 7) {
      return Gap.ONE_WEEK;
    }
    if (days <= 14) {
      return Gap.FROM_8_TO_14_DAYS;
    }
    return days <= 30 ? Gap.FROM_15_TO_30_DAYS : Gap.OVER_30_DAYS;
  }
}
