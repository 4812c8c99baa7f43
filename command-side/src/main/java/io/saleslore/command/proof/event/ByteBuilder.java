package io.saleslore.command.proof.event;

import java.util.Arrays;

/** ByteBuilder that are added one behind the other. For one thread at a time. */
public final class ByteBuilder {
  private byte[] all;
  private int size;

  /** None yet, with room for so many. */
  public ByteBuilder(int room) {
    this.all = new byte[room];
  }

  /** Adds all of them. */
  public ByteBuilder add(byte[] bytes) {
    return add(bytes, 0, bytes.length);
  }

  /** Adds those from the first up to, not including, the last. */
  public ByteBuilder add(byte[] bytes, int from, int to) {
    ensure(to - from);
    System.arraycopy(bytes, from, all, size, to - from);
    size += to - from;
    return this;
  }

  /** Adds one. */
  public ByteBuilder add(int letter) {
    ensure(1);
    all[size++] = (byte) letter;
    return this;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** A copy of them. */
  public byte[] copy() {
    return Arrays.copyOf(all, size);
  }

  /** Forgets them and keeps the room. */
  public void clear() {
    size = 0;
  }

  private void ensure(int more) {
    if (all.length - size < more) {
      all = Arrays.copyOf(all, Math.max(all.length * 2, size + more));
    }
  }
}
