package io.saleslore.command.conversation;

import io.saleslore.kernel.conversation.ConversationEvent.StoryEnded;
import io.saleslore.kernel.conversation.ConversationEvent.StoryRevised;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the stories of one conversation follow each other in its own time. A story covers the
 * messages after the end of the story before it, up to and including its own end.
 */
final class StoryLine {
  /** After so long without a message a story without a deal is over. */
  static final Duration QUIET = Duration.ofDays(30);

  private final List<Story> ended = new ArrayList<>();
  private final TreeSet<Instant> running = new TreeSet<>();

  record Story(StoryId id, @Nullable DealId deal, Outcome outcome, Instant until, int revision) {}

  boolean isRunning() {
    return !running.isEmpty();
  }

  /** The finished story that a message of this time belongs to. */
  Optional<Story> covering(Instant sentAt) {
    return ended.stream().filter(story -> !sentAt.isAfter(story.until())).findFirst();
  }

  Optional<Story> named(StoryId id) {
    return ended.stream().filter(story -> story.id().equals(id)).findFirst();
  }

  Set<StoryId> names() {
    return ended.stream().map(Story::id).collect(Collectors.toUnmodifiableSet());
  }

  Optional<Story> lastWithoutDeal() {
    return ended.isEmpty() || ended.getLast().deal() != null
        ? Optional.empty()
        : Optional.of(ended.getLast());
  }

  /** When the first finished story without an answer for 30 days had its last message. */
  Optional<Instant> lastBeforeQuiet(Instant now) {
    Instant last = null;
    for (var sent : running) {
      if (last != null && isQuiet(last, sent)) {
        return Optional.of(last);
      }
      last = sent;
    }
    return last != null && isQuiet(last, now) ? Optional.of(last) : Optional.empty();
  }

  void sent(Instant at) {
    if (covering(at).isEmpty()) {
      running.add(at);
    }
  }

  void ended(StoryEnded event) {
    var story = new Story(event.storyId(), event.dealId(), event.outcome(), event.until(), 1);
    int at = 0;
    while (at < ended.size() && !ended.get(at).until().isAfter(story.until())) {
      at++;
    }
    ended.add(at, story);
    running.headSet(event.until(), true).clear();
  }

  void revised(StoryRevised event) {
    ended.replaceAll(
        story ->
            story.id().equals(event.storyId())
                ? new Story(
                    story.id(), story.deal(), event.outcome(), story.until(), event.revision())
                : story);
  }

  /** The end of the story before this one; empty for the first. */
  Optional<Instant> from(Story story) {
    int at = ended.indexOf(story);
    return at == 0 ? Optional.empty() : Optional.of(ended.get(at - 1).until());
  }

  private static boolean isQuiet(Instant last, Instant next) {
    return Duration.between(last, next).compareTo(QUIET) > 0;
  }
}
