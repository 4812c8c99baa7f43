package io.saleslore.app.security;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * Collapses denied tries: the first of a minute counts for itself, and all that repeat it count as
 * one when the minute is over. So nobody fills the record by trying.
 */
final class RepeatedTries {
  private static final int MOST = 100_000;

  private Map<Try, Integer> repeats = new HashMap<>();
  private Instant minute = Instant.EPOCH;

  /**
   * Who tried which operation, whatever it was about.
   *
   * @param route the template of its path
   */
  record Try(String who, String role, String method, String route, int answered) {}

  /** Whether it is the first of its kind in this minute; one more too many is none. */
  synchronized boolean isFirst(Try tried) {
    boolean hasRoom = repeats.size() < MOST || repeats.containsKey(tried);
    return hasRoom && repeats.merge(tried, 0, (before, _) -> before + 1) == 0;
  }

  /** How often each was repeated, if their minute is over; then nothing is left of them. */
  synchronized Map<Try, Integer> over(Instant now) {
    var current = now.truncatedTo(ChronoUnit.MINUTES);
    return current.equals(minute) ? Map.of() : taken(current);
  }

  /** How often each was repeated so far. */
  synchronized Map<Try, Integer> all() {
    return taken(Instant.EPOCH);
  }

  private Map<Try, Integer> taken(Instant current) {
    var taken = repeats;
    repeats = new HashMap<>();
    minute = current;
    taken.values().removeIf(times -> times == 0);
    return taken;
  }
}
