package io.saleslore.anonymizer.fact;

import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.Dimension;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Objection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Each template that a marketer wrote, with the objection that was open then; the same one again
 * before the customer writes is one use.
 */
final class TemplateUses implements StoryObservation.Maker {
  @Override
  public List<StoryObservation> observe(CodedStory story) {
    var uses = new ArrayList<StoryObservation>();
    var bursts = MessageBurst.in(story);
    var written = new HashSet<TemplateId>();
    Objection open = null;
    for (int i = 0; i < story.messages().size(); i++) {
      var message = story.messages().get(i);
      var template = message.template();
      if (message.isCustomers()) {
        written.clear();
        open = message.objection() == null ? open : message.objection();
      } else if (template != null && written.add(template)) {
        var crowd = Crowd.of(FactKind.TEMPLATE_USE, template.code(), code(open));
        var yes = story.outcomeAnd(yes(i, story, bursts));
        uses.add(new StoryObservation(message.at(), crowd, yes));
      }
    }
    return uses;
  }

  static Set<Count> yes(int index, CodedStory story, List<MessageBurst> bursts) {
    var yes = EnumSet.of(Count.USED);
    if (isReplied(story.messages().get(index).at(), bursts)) {
      yes.add(Count.REPLIED);
    }
    if (ObjectionResponse.isEasedAfter(index, story.messages())) {
      yes.add(Count.EASED);
    }
    return yes;
  }

  private static boolean isReplied(Instant at, List<MessageBurst> bursts) {
    return bursts.stream()
        .anyMatch(each -> each.replied() && !at.isBefore(each.start()) && !at.isAfter(each.end()));
  }

  private static String code(@Nullable Objection open) {
    return open == null ? Dimension.NONE : open.code();
  }
}
