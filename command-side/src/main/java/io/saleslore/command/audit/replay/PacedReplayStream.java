package io.saleslore.command.audit.replay;

import io.saleslore.command.proof.event.ByteBuilder;
import io.saleslore.command.proof.event.EventLine;
import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.command.streaming.Pieces;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Events as Server-Sent Events, one to a piece, in the rhythm in which they were stored. While
 * nothing happens a comment is sent every few seconds.
 */
final class PacedReplayStream implements Pieces {
  private static final Duration SILENCE = Duration.ofSeconds(10);
  private static final byte[] STILL_THERE = bytes(":\n\n");

  private final Iterator<StoredEvent> events;
  private final double speed;
  private final ByteBuilder piece = new ByteBuilder(1024);
  private @Nullable StoredEvent waiting;
  private @Nullable Instant first;
  private long start;

  /**
   * Plays events.
   *
   * @param speed how many times faster than they happened; infinite for as fast as possible
   */
  PacedReplayStream(Iterator<StoredEvent> events, double speed) {
    this.events = events;
    this.speed = speed;
  }

  @Override
  public byte @Nullable [] next() throws InterruptedException {
    var event = waiting == null && events.hasNext() ? events.next() : waiting;
    waiting = event;
    if (event == null) {
      return null;
    }
    var wait = untilDue(event);
    if (wait.compareTo(SILENCE) > 0) {
      Thread.sleep(SILENCE);
      return STILL_THERE;
    }
    if (wait.isPositive()) {
      Thread.sleep(wait);
    }
    waiting = null;
    return framed(event);
  }

  private Duration untilDue(StoredEvent event) {
    if (Double.isInfinite(speed)) {
      return Duration.ZERO;
    }
    var at = Instant.parse(event.time());
    if (first == null) {
      first = at;
      start = System.nanoTime();
    }
    long due = (long) (Duration.between(first, at).toNanos() / speed);
    return Duration.ofNanos(due - (System.nanoTime() - start));
  }

  private byte[] framed(StoredEvent event) {
    piece.clear();
    piece.add(bytes("id: " + event.position() + "\nevent: " + event.name() + "\ndata: "));
    EventLine.write(event, piece);
    return piece.add('\n').add('\n').copy();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
