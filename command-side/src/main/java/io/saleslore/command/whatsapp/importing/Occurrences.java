package io.saleslore.command.whatsapp.importing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts equal messages within a minute, keeping 64 bits of each and no word. A chat goes through
 * its minutes in order, give or take a clock that was set back: the minutes not seen for longest
 * are dropped.
 */
final class Occurrences {
  private static final int MOST_MINUTES = 4_096;

  private final Map<Long, Map<Long, Integer>> counts =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Map<Long, Integer>> eldest) {
          return size() > MOST_MINUTES;
        }
      };

  /**
   * How many times this was seen in its minute, this time included.
   *
   * @param content a hash in hexadecimal digits, 16 or more
   */
  int count(long minute, String content) {
    long bits = Long.parseUnsignedLong(content, 0, 16, 16);
    return counts.computeIfAbsent(minute, _ -> new HashMap<>(4)).merge(bits, 1, Integer::sum);
  }
}
