package io.saleslore.anonymizer.fact;

import io.saleslore.anonymizer.scrub.StoryScrubber;
import io.saleslore.anonymizer.template.KnownTemplates;
import io.saleslore.kernel.situation.SituationAnalyser;
import io.saleslore.kernel.story.Prices;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What marketers wrote in their own words, by the same rules as facts are made by. */
public final class MarketerMessages {
  private final StoryCoder coder;

  /** Scrubs first, as facts are made. */
  public MarketerMessages(
      StoryScrubber scrubber,
      SituationAnalyser analyser,
      Prices prices,
      Supplier<KnownTemplates> templates) {
    this.coder = new StoryCoder(scrubber, analyser, prices, templates);
  }

  /** Their scrubbed texts alone, without those that use a published template. */
  public List<String> texts(PrivateStory story) {
    return coder.said(story, each -> each.speaker() == Speaker.MARKETER).stream()
        .filter(StoryCoder.Said::isOwnWords)
        .map(StoryCoder.Said::scrubbed)
        .toList();
  }

  /** The same with what was open when they were written, and what came of them. */
  public List<WrittenMessage> read(PrivateStory story) {
    var said = coder.said(story, _ -> true);
    var coded = coder.code(story, said);
    var bursts = MessageBurst.in(coded);
    var messages = new ArrayList<WrittenMessage>();
    Objection open = null;
    for (int i = 0; i < said.size(); i++) {
      var message = coded.messages().get(i);
      if (message.isCustomers()) {
        open = message.objection() == null ? open : message.objection();
      } else if (said.get(i).isOwnWords()) {
        var yes = coded.outcomeAnd(TemplateUses.yes(i, coded, bursts));
        messages.add(
            new WrittenMessage(
                message.at(), said.get(i).scrubbed(), open, message.approach(), yes));
      }
    }
    return messages;
  }
}
