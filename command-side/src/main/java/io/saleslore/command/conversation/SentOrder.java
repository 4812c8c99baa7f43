package io.saleslore.command.conversation;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

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

  void add(Instant at) {
    if (count == sent.length) {
      sent = Arrays.copyOf(sent, count + count / 2);
    }
    sent[count] = at.getEpochSecond() << NUMBER_BITS | count;
    count++;
  }

  /** The places, from 0 on, of those between, by the number of their coming. */
  Map<Integer, Integer> at(int from, int to) {
    var sorted = Arrays.copyOf(sent, count);
    Arrays.sort(sorted);
    var places = new HashMap<Integer, Integer>();
    for (int place = from; place < to; place++) {
      places.put((int) (sorted[place] & NUMBER), place - from);
    }
    return places;
  }
}
