package io.saleslore.command.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Reads a file of event lines, one event at a time. */
final class EventFile implements AutoCloseable {
  private static final int ROOM = 1 << 20;

  private final InputStream in;
  private byte[] text = new byte[ROOM];
  private int from;
  private int to;
  private long line;

  EventFile(Path file) throws IOException {
    this.in = Files.newInputStream(file);
  }

  /**
   * The next event; none at the end.
   *
   * @throws Unreadable if the next line is no event
   */
  Optional<StoredEvent> next() throws IOException {
    int end = endOfLine();
    if (end < 0) {
      return Optional.empty();
    }
    line++;
    try {
      var event = EventLine.read(text, from, end);
      from = end + 1;
      return Optional.of(event);
    } catch (IllegalArgumentException e) {
      throw new Unreadable(line, e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** A line that is no event. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final long line;

    Unreadable(long line, IllegalArgumentException cause) {
      super("an event's line cannot be read", cause);
      this.line = line;
    }

    String sentence() {
      return "edited: line " + line + " of the export is no event";
    }
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
    if (from > 0) {
      System.arraycopy(text, from, text, 0, to - from);
      to -= from;
      from = 0;
    }
    if (to == text.length) {
      text = Arrays.copyOf(text, text.length * 2);
    }
    int read = in.read(text, to, text.length - to);
    to += Math.max(0, read);
    return read > 0;
  }
}
