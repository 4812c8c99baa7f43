package io.saleslore.anonymizer.mining;

/**
 * Numbers counted by 64-bit keys in open addressing; a full table takes no new key, so that it may
 * count too little and never too much.
 */
final class LongTable {
  private static final int FIRST_SLOTS = 1 << 12;

  private final int mostSlots;
  private long[] keys = new long[FIRST_SLOTS];
  private short[] counts = new short[FIRST_SLOTS];
  private int size;

  /** One that grows to so many slots, a power of two. */
  LongTable(int mostSlots) {
    this.mostSlots = mostSlots;
  }

  /** Counts one more; what it counted before, or -1 if there is no room for a new key. */
  int add(long key) {
    long known = key == 0 ? 1 : key;
    int slot = slot(known);
    if (keys[slot] == 0) {
      if (isFull()) {
        return -1;
      }
      slot = slot(known);
      keys[slot] = known;
      size++;
    }
    int before = counts[slot];
    counts[slot] = (short) Math.min(Short.MAX_VALUE, before + 1);
    return before;
  }

  int count(long key) {
    long known = key == 0 ? 1 : key;
    int slot = slot(known);
    return keys[slot] == known ? counts[slot] : 0;
  }

  private boolean isFull() {
    if (size < keys.length / 2) {
      return false;
    }
    if (keys.length >= mostSlots) {
      return true;
    }
    grow();
    return false;
  }

  private void grow() {
    long[] oldKeys = keys;
    short[] oldCounts = counts;
    keys = new long[2 * oldKeys.length];
    counts = new short[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  private int slot(long key) {
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
