package io.saleslore.command.bulk;

import io.saleslore.kernel.http.Rejection;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Divides a body that comes in pieces into its lines. */
final class BodyLines {
  static final int MOST_LINES = 1_000;
  static final int LONGEST_BYTES = 4 << 20;

  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
  private boolean isTooLong;
  private int number;

  /**
   * A line that says something.
   *
   * @param number from 1
   * @param bytes null where there are too many
   */
  record Line(int number, byte @Nullable [] bytes) {
    int size() {
      return bytes == null ? 0 : bytes.length;
    }
  }

  /** The body has more lines than one request may bring. */
  static final class TooManyLines extends Rejection {
    TooManyLines() {
      super("a request has at most %,d lines; those before were read".formatted(MOST_LINES));
    }

    @Override
    public int status() {
      return 413;
    }
  }

  /** The lines that this piece ends. */
  List<Line> add(byte[] piece) {
    var ended = new ArrayList<Line>();
    int from = 0;
    for (int at = 0; at < piece.length; at++) {
      if (piece[at] == '\n') {
        begin(piece, from, at);
        end(ended);
        from = at + 1;
      }
    }
    begin(piece, from, piece.length);
    return ended;
  }

  /** The last line, if no line break ends it. */
  List<Line> finish() {
    var ended = new ArrayList<Line>();
    end(ended);
    return ended;
  }

  private void begin(byte[] piece, int from, int to) {
    if (begun.size() + to - from > LONGEST_BYTES) {
      isTooLong = true;
      begun.reset();
    }
    if (!isTooLong) {
      begun.write(piece, from, to - from);
    }
  }

  private void end(List<Line> ended) {
    number++;
    if (isTooLong || !isBlank()) {
      if (number > MOST_LINES) {
        throw new TooManyLines();
      }
      ended.add(new Line(number, isTooLong ? null : begun.toByteArray()));
    }
    begun.reset();
    isTooLong = false;
  }

  private boolean isBlank() {
    return begun.size() == 0 || begun.size() == 1 && begun.toByteArray()[0] == '\r';
  }
}
