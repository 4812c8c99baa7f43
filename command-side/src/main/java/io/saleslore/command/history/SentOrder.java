package io.saleslore.command.history;

import java.time.Instant;
import java.util.Arrays;
import java.util.TreeSet;

/** In which order messages were sent, to the second, eight bytes each. */
final class SentOrder {
  private static final int NUMBER_BITS = 28;
  private static final long NUMBER = (1L << NUMBER_BITS) - 1;
  private static final int FIRST_ROOM = 256;

  private long[] sent = new long[FIRST_ROOM];
  private int count;

  int count() {
    return count;
  }

  /**
   * Adds a message.
   *
   * @param number of its event, below 2^28
   */
  void add(Instant at, long number) {
    if (count == sent.length) {
      sent = Arrays.copyOf(sent, count + count / 2);
    }
    sent[count] = at.getEpochSecond() << NUMBER_BITS | number;
    count++;
  }

  SentTimeRange slice(int from, int to) {
    var sorted = Arrays.copyOf(sent, count);
    Arrays.sort(sorted);
    var numbers = new TreeSet<Long>();
    int first = from;
    while (first > 0 && first < to && inOneSecond(sorted[first - 1], sorted[first])) {
      first--;
    }
    int end = to;
    while (end > from && end < count && inOneSecond(sorted[end - 1], sorted[end])) {
      end++;
    }
    for (int place = first; place < end; place++) {
      numbers.add(sorted[place] & NUMBER);
    }
    return new SentTimeRange(numbers, from - first);
  }

  private static boolean inOneSecond(long one, long other) {
    return one >> NUMBER_BITS == other >> NUMBER_BITS;
  }
}
