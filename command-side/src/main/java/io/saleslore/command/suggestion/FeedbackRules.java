package io.saleslore.command.suggestion;

import io.saleslore.kernel.http.Rejection.SenselessField;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Feedback;
import org.jspecify.annotations.Nullable;

/** Feedback and choice tell the same. */
final class FeedbackRules {
  private FeedbackRules() {}

  /**
   * The feedback, if it fits what was chosen.
   *
   * @throws SenselessField if something unnamed was used, or something chosen was of no use
   */
  static @Nullable Feedback checked(@Nullable Feedback feedback, @Nullable Approach chosen) {
    if (feedback != null && feedback.isFollowed() && chosen == null) {
      throw new SenselessField("chosen", "names which of the offered approaches was used");
    }
    if (feedback == Feedback.NOT_USEFUL && chosen != null) {
      throw new SenselessField("feedback", "is used or edited where an approach was chosen");
    }
    return feedback;
  }
}
