package io.saleslore.anonymizer.fact;

import io.saleslore.anonymizer.scrub.StoryScrubber;
import io.saleslore.anonymizer.template.KnownTemplates;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.situation.SituationAnalyser;
import io.saleslore.kernel.story.Prices;
import io.saleslore.kernel.story.PrivateStory;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Story to facts: a pure function, so the same story and versions give the same facts. */
public final class Anonymization {
  private static final List<StoryObservation.Maker> MAKERS =
      List.of(
          ObjectionResponses.BY_INDUSTRY,
          ObjectionResponses.BY_SIZE,
          ObjectionResponses.BY_PRICE,
          new RaisedObjections(),
          new ApproachSequences(),
          new MessageTimes(),
          new FollowUps(),
          new TemplateUses(),
          DecidedDeals.BY_INDUSTRY,
          DecidedDeals.BY_SIZE,
          DecidedDeals.BY_PRICE);

  private final StoryCoder coder;

  /**
   * Scrubs first; the analyser and the catalogue see scrubbed text only.
   *
   * @param templates those of the moment; asked once for a story
   */
  public Anonymization(
      StoryScrubber scrubber,
      SituationAnalyser analyser,
      Prices prices,
      Supplier<KnownTemplates> templates) {
    this.coder = new StoryCoder(scrubber, analyser, prices, templates);
  }

  /** Every fact of the story, in the order of kinds and then of time. */
  public List<Fact> facts(PrivateStory story, Instant madeAt) {
    var coded = coder.code(story);
    var facts = new ArrayList<Fact>();
    for (var maker : MAKERS) {
      var taken = new HashSet<Long>();
      for (var seen : maker.observe(coded)) {
        long ordinal = ordinal(seen, story, taken);
        seen.knownCrowd().ifPresent(crowd -> facts.add(fact(story, ordinal, crowd, seen, madeAt)));
      }
    }
    return List.copyOf(facts);
  }

  private static long ordinal(StoryObservation seen, PrivateStory story, Set<Long> taken) {
    long ordinal = Duration.between(seen.at(), story.endedAt()).toSeconds();
    while (!taken.add(ordinal)) {
      ordinal++;
    }
    return ordinal;
  }

  private static Fact fact(
      PrivateStory story, long ordinal, Crowd crowd, StoryObservation seen, Instant madeAt) {
    return new Fact(
        story.ref().storyId(),
        story.revision(),
        ordinal,
        crowd,
        seen.yes(),
        story.outcome(),
        YearMonth.from(story.endedAt().atOffset(ZoneOffset.UTC)),
        story.marketerHash(),
        story.customerHash(),
        story.companyHash(),
        madeAt);
  }
}
