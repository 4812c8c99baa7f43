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
                    each.start(),
                    FactKind.FOLLOW_UP,
                    each.yes(),
                    Gap.ofDays(each.gap().toDays()),
                    attempt(each)))
        .toList();
  }

  private static Attempt attempt(MessageBurst burst) {
    return Attempt.values()[Math.min(burst.follows(), Attempt.values().length) - 1];
  }
}
