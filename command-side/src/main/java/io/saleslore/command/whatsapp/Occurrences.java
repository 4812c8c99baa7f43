package io.saleslore.command.whatsapp;

import java.util.HashMap;
import java.util.Map;

/** Counts equal messages, keeping 64 bits of each and no word. */
final class Occurrences {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final Map<Long, Integer> counts = new HashMap<>();

  /** How many times this was seen, this time included. */
  int of(String message) {
    return counts.merge(fnv1a(message), 1, Integer::sum);
  }

  private static long fnv1a(String message) {
    long hash = OFFSET;
    for (int i = 0; i < message.length(); i++) {
      hash = (hash ^ message.charAt(i)) * PRIME;
    }
    return hash;
  }
}
