package io.saleslore.command.audit;

import io.saleslore.command.proof.event.ByteBuilder;
import io.saleslore.command.proof.event.EventLine;
import io.saleslore.command.proof.event.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Puts events into the pieces that go over the wire; each is made when it is asked for. */
sealed interface Frames {
  /** The next piece; null at the end. */
  byte @Nullable [] next() throws InterruptedException;

  /** Lines of JSON, many to a piece. */
  final class Lines implements Frames {
    private static final int PIECE = 1 << 16;

    private final Iterator<StoredEvent> events;
    private final ByteBuilder piece = new ByteBuilder(PIECE + (PIECE >> 2));

    Lines(Iterator<StoredEvent> events) {
      this.events = events;
    }

    @Override
    public byte @Nullable [] next() {
      piece.clear();
      while (piece.size() < PIECE && events.hasNext()) {
        EventLine.write(events.next(), piece);
        piece.add('\n');
      }
      return piece.size() == 0 ? null : piece.copy();
    }
  }

  /**
   * Server-Sent Events, one to a piece, in the rhythm in which they were stored. While nothing
   * happens a comment is sent every few seconds.
   */
  final class Paced implements Frames {
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
    Paced(Iterator<StoredEvent> events, double speed) {
      this.events = events;
      this.speed = speed;
    }

    @Override
    public byte @Nullable [] next() throws InterruptedException {
      var event = waiting == null && events.hasNext() ? events.next() : waiting;
      if (event == null) {
        return null;
      }
      waiting = event;
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
}
