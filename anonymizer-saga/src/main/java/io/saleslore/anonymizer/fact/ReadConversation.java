package io.saleslore.anonymizer.fact;

import io.saleslore.kernel.situation.Language;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was read in a conversation: its language, and what was tried against which objection. */
public record ReadConversation(Language language, List<Try> tries) {
  public ReadConversation {
    tries = List.copyOf(tries);
  }

  /**
   * An objection and what was tried against it.
   *
   * @param approach null where nothing was
   * @param eased whether the customer's next reaction was a positive one
   */
  public record Try(Objection objection, @Nullable Approach approach, boolean eased) {}
}
