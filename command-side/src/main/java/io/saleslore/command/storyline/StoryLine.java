package io.saleslore.command.storyline;

import io.saleslore.kernel.conversation.ConversationEvent.StoryEnded;
import io.saleslore.kernel.conversation.ConversationEvent.StoryRevised;
import io.saleslore.kernel.id.StoryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the stories of one conversation follow each other in its own time. A story covers the
 * messages after the end of the story before it, up to and including its own end.
 */
public final class StoryLine {
  private final List<EndedStory> ended = new ArrayList<>();
  private final MessageSessions running = new MessageSessions();

  /** Whether there are messages that no ended story covers. */
  public boolean isRunning() {
    return !running.isEmpty();
  }

  /** The finished story that a message of this time belongs to. */
  public Optional<EndedStory> covering(Instant sentAt) {
    return ended.stream().filter(story -> story.covers(sentAt)).findFirst();
  }

  /** The ended story of this name. */
  public Optional<EndedStory> named(StoryId id) {
    return ended.stream().filter(story -> story.id().equals(id)).findFirst();
  }

  /** The names of the ended stories. */
  public Set<StoryId> names() {
    return ended.stream().map(EndedStory::id).collect(Collectors.toUnmodifiableSet());
  }

  /** The last story, if it ended without a deal. */
  public Optional<EndedStory> lastWithoutDeal() {
    return ended.isEmpty() || ended.getLast().deal() != null
        ? Optional.empty()
        : Optional.of(ended.getLast());
  }

  /** When the first story without an answer for 30 days had its last message. */
  public Optional<Instant> lastBeforeQuiet(Instant now) {
    return running.lastBeforeQuiet(now);
  }

  /** Adds a message. */
  public void sent(Instant at) {
    if (covering(at).isEmpty()) {
      running.add(at);
    }
  }

  /** Adds the end of a story; one that is over earlier shortens the one behind it. */
  public void ended(StoryEnded event) {
    int at = 0;
    while (at < ended.size() && !ended.get(at).until().isAfter(event.until())) {
      at++;
    }
    ended.add(at, EndedStory.of(event));
    running.cut(event.until());
  }

  /** Changes an ended story. */
  public void revised(StoryRevised event) {
    ended.replaceAll(story -> story.id().equals(event.storyId()) ? story.revised(event) : story);
  }

  /** The end of the story before this one; empty for the first. */
  public Optional<Instant> from(EndedStory story) {
    int at = ended.indexOf(story);
    return at == 0 ? Optional.empty() : Optional.of(ended.get(at - 1).until());
  }
}
