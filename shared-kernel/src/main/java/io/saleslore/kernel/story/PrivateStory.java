package io.saleslore.kernel.story;

import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finished story in the clear; it lives inside one method call and does not show itself.
 *
 * @param ref where it stands
 * @param revision which reading of it, from 1
 * @param marketerHash keyed hash of the zone's owner, equal across all zones they own
 * @param customerHash keyed hash of the customer's phone or e-mail, equal across zones
 * @param companyHash keyed hash of the company's name, equal across zones, where known
 * @param knownNames the customer's, the company's and the marketer's names, for the scrubber
 * @param quoted the last price named before the end, where there was one
 * @param openedAt when its deal was opened, or its first message was sent
 * @param endedAt when it ended, in the story's own time
 * @param timeZone what the customer's clock shows
 * @param messages in the order they were sent
 */
public record PrivateStory(
    StoryRef ref,
    int revision,
    String marketerHash,
    String customerHash,
    @Nullable String companyHash,
    List<String> knownNames,
    Industry industry,
    BusinessSize businessSize,
    @Nullable Amount quoted,
    Outcome outcome,
    boolean hasDeal,
    Instant openedAt,
    Instant endedAt,
    ZoneId timeZone,
    List<StoryMessage> messages) {

  /** Copies the lists. */
  public PrivateStory {
    knownNames = List.copyOf(knownNames);
    messages = List.copyOf(messages);
  }

  @Override
  public String toString() {
    return "[private story]";
  }
}
