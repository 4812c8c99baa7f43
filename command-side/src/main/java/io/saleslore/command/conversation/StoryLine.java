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
import java.util.TreeMap;
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

  /**
   * The running story's messages as runs without 30 quiet days in them, each by its first and with
   * its last: a conversation may have millions of messages, but such pauses are few.
   */
  private final TreeMap<Instant, Instant> running = new TreeMap<>();

  record Story(StoryId id, @Nullable DealId deal, Outcome outcome, Instant until, int revision) {}

  boolean isRunning() {
    return !running.isEmpty();
  }

  /** The finished story that a message of this time belongs to. */
  Optional<Story> covering(Instant sentAt) {
    for (var story : ended) {
      if (!sentAt.isAfter(story.until())) {
        return Optional.of(story);
      }
    }
    return Optional.empty();
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
    if (running.isEmpty()) {
      return Optional.empty();
    }
    var last = running.firstEntry().getValue();
    return running.size() > 1 || isQuiet(last, now) ? Optional.of(last) : Optional.empty();
  }

  void sent(Instant at) {
    if (covering(at).isPresent()) {
      return;
    }
    var first = at;
    var last = at;
    var before = running.floorEntry(at);
    if (before != null && !isQuiet(before.getValue(), at)) {
      first = before.getKey();
      last = later(before.getValue(), at);
    }
    var behind = running.higherEntry(at);
    if (behind != null && !isQuiet(at, behind.getKey())) {
      last = behind.getValue();
      running.remove(behind.getKey());
    }
    running.put(first, last);
  }

  void ended(StoryEnded event) {
    var story = new Story(event.storyId(), event.dealId(), event.outcome(), event.until(), 1);
    int at = 0;
    while (at < ended.size() && !ended.get(at).until().isAfter(story.until())) {
      at++;
    }
    ended.add(at, story);
    cut(event.until());
  }

  /** What is left of a run begins at the cut: its first message is within 30 days of it. */
  private void cut(Instant until) {
    var over = running.headMap(until, true);
    var last = over.isEmpty() ? until : over.lastEntry().getValue();
    over.clear();
    if (last.isAfter(until)) {
      running.put(until, last);
    }
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

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static boolean isQuiet(Instant last, Instant next) {
    return Duration.between(last, next).compareTo(QUIET) > 0;
  }
}
