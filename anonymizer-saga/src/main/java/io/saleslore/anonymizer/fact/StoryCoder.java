package io.saleslore.anonymizer.fact;

import io.saleslore.anonymizer.scrub.StoryScrubber;
import io.saleslore.anonymizer.template.KnownTemplates;
import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.situation.SituationAnalyser;
import io.saleslore.kernel.situation.Utterance;
import io.saleslore.kernel.story.Prices;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.StoryMessage;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a story's words into codes: scrubs first, so the analyser and the catalogue see no name.
 */
record StoryCoder(
    StoryScrubber scrubber,
    SituationAnalyser analyser,
    Prices prices,
    Supplier<KnownTemplates> templates) {
  private record Said(StoryMessage message, String scrubbed, @Nullable Template template) {
    Utterance utterance() {
      return new Utterance(
          message.speaker(), scrubbed, template == null ? null : template.approach());
    }

    CodedMessage as(Analysis seen) {
      return new CodedMessage(
          message.sentAt(), message.speaker(), seen, template == null ? null : template.id());
    }
  }

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
            code(story.messages().stream().map(each -> said(each, scrub, known)).toList())));
  }

  private List<CodedMessage> code(List<Said> messages) {
    var seen = analyser.analyse(messages.stream().map(Said::utterance).toList());
    return IntStream.range(0, messages.size())
        .mapToObj(each -> messages.get(each).as(seen.get(each)))
        .toList();
  }

  /** A reviewer has coded each template, so its words are not analysed again. */
  private static Said said(
      StoryMessage message, UnaryOperator<String> scrub, KnownTemplates known) {
    if (message.kind() != MessageKind.TEXT) {
      return new Said(message, "", null);
    }
    var scrubbed = scrub.apply(message.text());
    var template =
        message.speaker() == Speaker.MARKETER ? known.usedIn(scrubbed).orElse(null) : null;
    return new Said(message, scrubbed, template);
  }
}
