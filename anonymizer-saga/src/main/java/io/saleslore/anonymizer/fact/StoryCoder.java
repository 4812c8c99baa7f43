package io.saleslore.anonymizer.fact;

import io.saleslore.anonymizer.scrub.StoryScrubber;
import io.saleslore.anonymizer.template.KnownTemplates;
import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.situation.SituationAnalyser;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.StoryMessage;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Turns a story's words into codes: scrubs first, so the analyser and the catalogue see no name.
 */
record StoryCoder(
    StoryScrubber scrubber,
    SituationAnalyser analyser,
    Prices prices,
    Supplier<KnownTemplates> templates) {
  private static final Analysis NOTHING = new Analysis(null, null, null, 0);

  CodedStory code(PrivateStory story) {
    var known = templates.get();
    var scrub = scrubber.knowing(story.knownNames());
    return new CodedStory(
        story.industry(),
        story.businessSize(),
        prices.band(story.quoted()),
        story.outcome(),
        story.hasDeal(),
        story.openedAt(),
        story.endedAt(),
        story.timeZone(),
        Refusals.asReactions(
            story.messages().stream().map(message -> code(message, scrub, known)).toList()));
  }

  private CodedMessage code(
      StoryMessage message, UnaryOperator<String> scrub, KnownTemplates known) {
    if (message.kind() != MessageKind.TEXT) {
      return new CodedMessage(message.sentAt(), message.speaker(), NOTHING, null);
    }
    var scrubbed = scrub.apply(message.text());
    if (message.speaker() == Speaker.MARKETER) {
      var template = known.usedIn(scrubbed);
      if (template.isPresent()) {
        return code(message, template.get());
      }
    }
    var seen = analyser.analyse(scrubbed, message.speaker());
    return new CodedMessage(message.sentAt(), message.speaker(), seen, null);
  }

  /** A reviewer has coded the template, so its words are not analysed again. */
  private static CodedMessage code(StoryMessage message, Template template) {
    var seen = new Analysis(null, template.approach(), null, 1);
    return new CodedMessage(message.sentAt(), message.speaker(), seen, template.id());
  }
}
