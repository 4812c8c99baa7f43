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
import org.jspecify.annotations.Nullable;

/**
 * Each template that a marketer wrote, with the objection that was open then; the same one again
 * before the customer writes is one use.
 */
final class TemplateUses implements FactMaker {
  @Override
  public List<Observation> observe(CodedStory story) {
    var uses = new ArrayList<Observation>();
    var sendings = Sending.in(story);
    var written = new HashSet<TemplateId>();
    Objection open = null;
    for (int i = 0; i < story.turns().size(); i++) {
      var turn = story.turns().get(i);
      var template = turn.template();
      if (turn.isCustomers()) {
        written.clear();
        open = turn.objection() == null ? open : turn.objection();
      } else if (template != null && written.add(template)) {
        var yes = EnumSet.of(Count.USED);
        if (isReplied(turn.at(), sendings)) {
          yes.add(Count.REPLIED);
        }
        if (Try.isEasedAfter(i, story.turns())) {
          yes.add(Count.EASED);
        }
        var crowd = Crowd.of(FactKind.TEMPLATE_USE, template.code(), code(open));
        uses.add(new Observation(turn.at(), crowd, story.outcomeAnd(yes)));
      }
    }
    return uses;
  }

  private static boolean isReplied(Instant at, List<Sending> sendings) {
    return sendings.stream()
        .anyMatch(each -> each.replied() && !at.isBefore(each.start()) && !at.isAfter(each.end()));
  }

  private static String code(@Nullable Objection open) {
    return open == null ? Dimension.NONE : open.code();
  }
}
