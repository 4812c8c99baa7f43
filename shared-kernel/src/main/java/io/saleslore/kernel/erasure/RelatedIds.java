package io.saleslore.kernel.erasure;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.StoryId;
import java.util.Set;
import java.util.stream.Stream;
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

  /** The ids of the aggregates among them: the customer, the conversation and the deals. */
  public Stream<String> aggregates() {
    var customer = Stream.of(subject.customerId());
    var conversation = Stream.ofNullable(conversationId);
    return Stream.of(customer, conversation, deals.stream())
        .flatMap(each -> each)
        .map(Object::toString);
  }
}
