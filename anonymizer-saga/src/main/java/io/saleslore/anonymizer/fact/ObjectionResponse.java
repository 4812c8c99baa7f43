package io.saleslore.anonymizer.fact;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Reaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** An approach that answers the objection raised last; eased when the next reaction is positive. */
record ObjectionResponse(Instant at, Objection objection, Approach approach, boolean eased) {
  /** All of a conversation; the same approach again before the customer writes is one response. */
  static List<ObjectionResponse> in(List<CodedMessage> messages) {
    var responses = new ArrayList<ObjectionResponse>();
    var used = EnumSet.noneOf(Approach.class);
    Objection open = null;
    for (int i = 0; i < messages.size(); i++) {
      var message = messages.get(i);
      if (message.isCustomers()) {
        used.clear();
        open = message.objection() == null ? open : message.objection();
      } else if (open != null && message.approach() != null && used.add(message.approach())) {
        boolean eased = isEasedAfter(i, messages);
        responses.add(new ObjectionResponse(message.at(), open, message.approach(), eased));
      }
    }
    return responses;
  }

  Set<Count> yes(CodedStory story) {
    return story.outcomeAnd(eased ? EnumSet.of(Count.TRIED, Count.EASED) : EnumSet.of(Count.TRIED));
  }

  /** Whether the customer's next reaction or objection after that message is a positive one. */
  static boolean isEasedAfter(int index, List<CodedMessage> messages) {
    return messages.subList(index + 1, messages.size()).stream()
        .filter(message -> message.reaction() != null || message.objection() != null)
        .findFirst()
        .map(message -> message.reaction() == Reaction.POSITIVE)
        .orElse(false);
  }
}
