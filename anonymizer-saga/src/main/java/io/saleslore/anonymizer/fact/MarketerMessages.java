package io.saleslore.anonymizer.fact;

import io.saleslore.anonymizer.scrub.StoryScrubber;
import io.saleslore.anonymizer.template.KnownTemplates;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.situation.SituationAnalyser;
import io.saleslore.kernel.story.Prices;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What marketers wrote in their own words, by the same rules as facts are made by. */
public final class MarketerMessages {
  /**
   * A message of a marketer after scrubbing, with what came of it; it lives inside the one call
   * that opens its story and does not show itself.
   *
   * @param scrubbed its words
   * @param open the objection that was open then
   * @param yes those of the counts of a template's use that are a yes
   */
  public record Written(
      Instant at,
      String scrubbed,
      @Nullable Objection open,
      @Nullable Approach approach,
      Set<Count> yes) {
    @Override
    public String toString() {
      return "[message of a marketer]";
    }
  }

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
  public List<Written> read(PrivateStory story) {
    var said = coder.said(story, _ -> true);
    var coded = coder.code(story, said);
    var bursts = MessageBurst.in(coded);
    var messages = new ArrayList<Written>();
    Objection open = null;
    for (int i = 0; i < said.size(); i++) {
      var message = coded.messages().get(i);
      if (message.isCustomers()) {
        open = message.objection() == null ? open : message.objection();
      } else if (said.get(i).isOwnWords()) {
        var yes = coded.outcomeAnd(TemplateUses.yes(i, coded, bursts));
        messages.add(
            new Written(message.at(), said.get(i).scrubbed(), open, message.approach(), yes));
      }
    }
    return messages;
  }
}
