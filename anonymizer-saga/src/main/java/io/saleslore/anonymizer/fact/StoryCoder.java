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
import java.util.function.Predicate;
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
  /** A message with its scrubbed words, and the published template that they use. */
  record Said(StoryMessage message, String scrubbed, @Nullable Template template) {
    /** Whether a marketer wrote it without a template. */
    boolean isOwnWords() {
      return message.speaker() == Speaker.MARKETER
          && message.kind() == MessageKind.TEXT
          && template == null;
    }

    @Override
    public String toString() {
      return "[scrubbed message]";
    }

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
    return code(story, said(story, _ -> true));
  }

  /** Those of the messages, scrubbed. */
  List<Said> said(PrivateStory story, Predicate<StoryMessage> which) {
    var known = templates.get();
    var scrub = scrubber.knowing(story.knownNames());
    return story.messages().stream().filter(which).map(each -> said(each, scrub, known)).toList();
  }

  /** The story, given all of its messages scrubbed. */
  CodedStory code(PrivateStory story, List<Said> messages) {
    return new CodedStory(
        story.industry(),
        story.businessSize(),
        prices.band(story.quoted()),
        story.outcome(),
        story.hasDeal(),
        story.openedAt(),
        story.endedAt(),
        story.timeZone(),
        Refusals.asReactions(code(messages)));
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
