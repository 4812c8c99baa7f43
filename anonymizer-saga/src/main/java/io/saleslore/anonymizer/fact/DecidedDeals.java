package io.saleslore.anonymizer.fact;

import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.CycleLength;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** One observation of a decided deal, by one of its properties. */
record DecidedDeals(FactKind kind, Function<CodedStory, Code[]> codes)
    implements StoryObservation.Maker {
  static final DecidedDeals BY_INDUSTRY =
      new DecidedDeals(
          FactKind.DEAL_BY_INDUSTRY, story -> new Code[] {story.industry(), cycleLength(story)});
  static final DecidedDeals BY_SIZE =
      new DecidedDeals(FactKind.DEAL_BY_SIZE, story -> new Code[] {story.size()});
  static final DecidedDeals BY_PRICE =
      new DecidedDeals(FactKind.DEAL_BY_PRICE, story -> new Code[] {story.price()});

  @Override
  public List<StoryObservation> observe(CodedStory story) {
    return story.hasDeal() && story.isDecided()
        ? List.of(
            StoryObservation.of(
                story.endedAt(), kind, story.outcomeAnd(Set.of()), codes.apply(story)))
        : List.of();
  }

  private static CycleLength cycleLength(CodedStory story) {
    return CycleLength.ofDays(Duration.between(story.openedAt(), story.endedAt()).toDays());
  }
}
