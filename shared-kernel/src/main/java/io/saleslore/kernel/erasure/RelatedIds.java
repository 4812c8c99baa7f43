package io.saleslore.kernel.erasure;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.StoryId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ids under which data of a customer may stand.
 *
 * @param conversationId the zone's conversation with them, where there is one
 */
public record RelatedIds(
    Subject subject,
    @Nullable ConversationId conversationId,
    Set<DealId> deals,
    Set<StoryId> stories) {
  /** Copies the sets. */
  public RelatedIds {
    deals = Set.copyOf(deals);
    stories = Set.copyOf(stories);
  }
}
