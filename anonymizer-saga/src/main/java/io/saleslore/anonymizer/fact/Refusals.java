package io.saleslore.anonymizer.fact;

import io.saleslore.kernel.vocabulary.Objection;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells refusals from objections: a customer who says no without a reason reacts, and raises
 * nothing new, unless the marketer takes it up and it is the first that stands in the way.
 */
final class Refusals {
  private Refusals() {}

  /** The same messages, with refusals as reactions alone. */
  static List<CodedMessage> asReactions(List<CodedMessage> messages) {
    var told = new ArrayList<CodedMessage>();
    boolean hasObjection = false;
    for (int i = 0; i < messages.size(); i++) {
      var message = messages.get(i);
      if (message.objection() == Objection.OTHER
          && (hasObjection || !isTakenUp(messages.subList(i + 1, messages.size())))) {
        message = message.withoutObjection();
      }
      hasObjection = hasObjection || message.objection() != null;
      told.add(message);
    }
    return told;
  }

  private static boolean isTakenUp(List<CodedMessage> after) {
    return after.stream().anyMatch(each -> each.approach() != null);
  }
}
