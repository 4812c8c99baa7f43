package io.saleslore.kernel.suggestion;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Feedback;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a suggestion that was shown. */
public sealed interface SuggestionEvent {
  /** What was shown, as it was signed; its id is the suggestion's. */
  Receipt receipt();

  /** In which zone it happened. */
  Zone zone();

  /**
   * The marketer confirmed what was shown and said what was chosen.
   *
   * @param chosen the approach that was taken, null for none of those offered
   * @param feedback what the marketer says of it, null where they say nothing
   */
  record SuggestionTaken(
      Receipt receipt,
      Zone zone,
      CustomerId customerId,
      ConversationId conversationId,
      @Nullable Approach chosen,
      @Nullable Feedback feedback,
      Instant at)
      implements SuggestionEvent {}
}
