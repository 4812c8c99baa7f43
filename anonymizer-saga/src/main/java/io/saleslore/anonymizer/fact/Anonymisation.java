package io.saleslore.anonymizer.fact;

import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.situation.SituationAnalyser;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.StoryMessage;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Story to facts: a pure function, so the same story and versions give the same facts. */
public final class Anonymisation {
  private static final List<FactMaker> MAKERS =
      List.of(
          new TriesByIndustry(),
          new TriesBySize(),
          new TriesByPrice(),
          new Concerns(),
          new Sequences(),
          new MessageTimes(),
          new FollowUps(),
          new TemplateUses(),
          Deals.BY_INDUSTRY,
          Deals.BY_SIZE,
          Deals.BY_PRICE);
  private static final Analysis NOTHING = new Analysis(null, null, null, 0);

  private final Scrubbing scrubbing;
  private final SituationAnalyser analyser;
  private final Prices prices;
  private final Supplier<KnownTemplates> templates;

  /**
   * Scrubs first; the analyser and the catalogue see scrubbed text only.
   *
   * @param templates those of the moment; asked once for a story
   */
  public Anonymisation(
      Scrubbing scrubbing,
      SituationAnalyser analyser,
      Prices prices,
      Supplier<KnownTemplates> templates) {
    this.scrubbing = scrubbing;
    this.analyser = analyser;
    this.prices = prices;
    this.templates = templates;
  }

  /** Every fact of the story, in the order of kinds and then of time. */
  public List<Fact> facts(PrivateStory story, Instant madeAt) {
    var coded = code(story);
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

  private static long ordinal(Observation seen, PrivateStory story, HashSet<Long> taken) {
    long ordinal = Duration.between(seen.at(), story.endedAt()).toSeconds();
    while (!taken.add(ordinal)) {
      ordinal++;
    }
    return ordinal;
  }

  private static Fact fact(
      PrivateStory story, long ordinal, Crowd crowd, Observation seen, Instant madeAt) {
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

  private CodedStory code(PrivateStory story) {
    var known = templates.get();
    var scrub = scrubbing.knowing(story.knownNames());
    return new CodedStory(
        story.industry(),
        story.businessSize(),
        prices.band(story.quoted()),
        story.outcome(),
        story.hasDeal(),
        story.openedAt(),
        story.endedAt(),
        story.timeZone(),
        story.messages().stream().map(message -> turn(message, scrub, known)).toList());
  }

  private Turn turn(StoryMessage message, UnaryOperator<String> scrub, KnownTemplates known) {
    if (message.kind() != MessageKind.TEXT) {
      return new Turn(message.sentAt(), message.speaker(), NOTHING, null);
    }
    var scrubbed = scrub.apply(message.text());
    if (message.speaker() == Speaker.MARKETER) {
      var template = known.usedIn(scrubbed);
      if (template.isPresent()) {
        return used(template.get(), message);
      }
    }
    var seen = analyser.analyse(scrubbed, message.speaker());
    return new Turn(message.sentAt(), message.speaker(), seen, null);
  }

  /** A reviewer said what the template does, so that is not read once more. */
  private static Turn used(Template template, StoryMessage message) {
    var seen = new Analysis(null, template.approach(), null, 1);
    return new Turn(message.sentAt(), message.speaker(), seen, template.id());
  }
}
