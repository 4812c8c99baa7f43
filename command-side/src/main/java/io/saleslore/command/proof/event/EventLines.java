package io.saleslore.command.proof.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Reads event lines, one event at a time. */
public final class EventLines implements EventSource {
  private static final int ROOM = 1 << 20;

  private final InputStream in;
  private byte[] text = new byte[ROOM];
  private int from;
  private int to;
  private int begin;
  private long number;

  /** Reads from a stream, and closes it in the end. */
  public EventLines(InputStream in) {
    this.in = in;
  }

  /** Reads an exported file. */
  public static EventLines of(Path file) throws IOException {
    return new EventLines(Files.newInputStream(file));
  }

  /**
   * The next event; none at the end.
   *
   * @throws UnreadableLine if the next line is no event
   */
  @Override
  public Optional<StoredEvent> next() throws IOException {
    int end = endOfLine();
    if (end < 0) {
      return Optional.empty();
    }
    number++;
    try {
      var event = EventLine.read(text, from, end);
      begin = from;
      from = Math.min(end + 1, to);
      return Optional.of(event);
    } catch (IllegalArgumentException e) {
      throw new UnreadableLine(number, e);
    }
  }

  /** Copies the line of the last event, with its line break. */
  public void copyLine(OutputStream to) throws IOException {
    to.write(text, begin, from - begin);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private int endOfLine() throws IOException {
    int at = from;
    while (true) {
      for (; at < to; at++) {
        if (text[at] == '\n') {
          return at;
        }
      }
      int searched = at - from;
      if (!more()) {
        return from == to ? -1 : to;
      }
      at = from + searched;
    }
  }

  private boolean more() throws IOException {
    makeRoom();
    int read = in.read(text, to, text.length - to);
    to += Math.max(0, read);
    return read > 0;
  }

  private void makeRoom() {
    if (from > 0) {
      System.arraycopy(text, from, text, 0, to - from);
      to -= from;
      from = 0;
    }
    if (to == text.length) {
      text = Arrays.copyOf(text, text.length * 2);
    }
  }
}
