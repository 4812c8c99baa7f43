package io.saleslore.kernel.suggestion;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Feedback;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked about a suggestion that was shown. */
public sealed interface SuggestionCommand {
  /** What was shown; its id is the suggestion's. */
  Receipt receipt();

  /**
   * Says what was done with a suggestion in a conversation.
   *
   * @param chosen the approach that was taken, null for none of those offered
   * @param feedback what the marketer says of it, null where they say nothing
   */
  record TakeSuggestion(
      Receipt receipt,
      Zone zone,
      CustomerId customerId,
      ConversationId conversationId,
      @Nullable Approach chosen,
      @Nullable Feedback feedback,
      Instant at)
      implements SuggestionCommand {}
}
