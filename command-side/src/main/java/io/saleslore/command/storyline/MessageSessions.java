package io.saleslore.command.storyline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The running story's messages as runs without 30 quiet days in them, each by its first and with
 * its last: a conversation may have millions of messages, but such pauses are few.
 */
public final class MessageSessions {
  /** After so long without a message a story without a deal is over. */
  public static final Duration QUIET = Duration.ofDays(30);

  private final TreeMap<Instant, Instant> lastByFirst = new TreeMap<>();

  MessageSessions() {}

  boolean isEmpty() {
    return lastByFirst.isEmpty();
  }

  void add(Instant at) {
    var first = at;
    var last = at;
    var before = lastByFirst.floorEntry(at);
    if (before != null && !isQuietBetween(before.getValue(), at)) {
      first = before.getKey();
      last = before.getValue().isAfter(at) ? before.getValue() : at;
    }
    var behind = lastByFirst.higherEntry(at);
    if (behind != null && !isQuietBetween(at, behind.getKey())) {
      last = behind.getValue();
      lastByFirst.remove(behind.getKey());
    }
    lastByFirst.put(first, last);
  }

  /** What is left of a run begins at the cut: its first message is within 30 days of it. */
  void cut(Instant until) {
    var over = lastByFirst.headMap(until, true);
    var last = over.isEmpty() ? until : over.lastEntry().getValue();
    over.clear();
    if (last.isAfter(until)) {
      lastByFirst.put(until, last);
    }
  }

  /** The last message of the first run after which nobody wrote for 30 days. */
  Optional<Instant> lastBeforeQuiet(Instant now) {
    if (lastByFirst.isEmpty()) {
      return Optional.empty();
    }
    var last = lastByFirst.firstEntry().getValue();
    return lastByFirst.size() > 1 || isQuietBetween(last, now)
        ? Optional.of(last)
        : Optional.empty();
  }

  private static boolean isQuietBetween(Instant last, Instant next) {
    return Duration.between(last, next).compareTo(QUIET) > 0;
  }
}
