package io.saleslore.command.proof.event;

import io.saleslore.command.proof.tree.TreeHash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Turns positions of a store into leaves. The leaf with index i is position i + 1: either every
 * column of the event there, each with its length, or the mark that this position was burnt, which
 * a database does when a transaction that took a position is rolled back. For one thread at a time.
 */
public final class LeafHash {
  private static final byte BURNT = 0;
  private static final byte EVENT = 1;
  private static final int ABSENT = -1;
  private static final int NUMBERS = 1 + Long.BYTES * 2;

  private final TreeHash hash;
  private ByteBuffer data = ByteBuffer.allocate(4096);

  /** With this hash. */
  public LeafHash(TreeHash hash) {
    this.hash = hash;
  }

  /** The leaf of an event. */
  public byte[] of(StoredEvent event) {
    data.clear();
    ensure(NUMBERS);
    data.put(EVENT).putLong(event.position());
    text(event.id());
    text(event.aggregate());
    ensure(Long.BYTES);
    data.putLong(event.sequence());
    text(event.type());
    text(event.time());
    text(event.payloadType());
    event.revision().ifPresentOrElse(this::text, this::absent);
    bytes(event.payload());
    event.metaData().ifPresentOrElse(this::bytes, this::absent);
    return hash.leaf(data.array(), data.position());
  }

  /** The leaf of a position without an event. */
  public byte[] burnt(long position) {
    data.clear();
    data.put(BURNT).putLong(position);
    return hash.leaf(data.array(), data.position());
  }

  private void text(String text) {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private void bytes(byte[] bytes) {
    ensure(Integer.BYTES + bytes.length);
    data.putInt(bytes.length).put(bytes);
  }

  private void absent() {
    ensure(Integer.BYTES);
    data.putInt(ABSENT);
  }

  private void ensure(int more) {
    if (data.remaining() < more) {
      int used = data.position();
      int capacity = Math.max(data.capacity() * 2, used + more);
      data = ByteBuffer.wrap(Arrays.copyOf(data.array(), capacity)).position(used);
    }
  }
}
