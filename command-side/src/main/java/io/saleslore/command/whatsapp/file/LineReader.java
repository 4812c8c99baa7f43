package io.saleslore.command.whatsapp.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads lines that end in LF or CR LF, none longer than the limit. */
final class LineReader implements Closeable {
  private final Reader reader;
  private final int limit;
  private final char[] buffer = new char[1 << 15];
  private int at;
  private int end;

  LineReader(Reader reader, int limit) {
    this.reader = reader;
    this.limit = limit;
  }

  /** The next line without its end, null when there is none left. */
  @Nullable String next() throws IOException {
    if (!hasChars()) {
      return null;
    }
    int start = at;
    skipToLineFeed();
    return at < end
        ? withoutCarriageReturn(new String(buffer, start, at++ - start))
        : continued(new StringBuilder().append(buffer, start, at - start));
  }

  /** A line that goes on behind the end of the buffer. */
  private String continued(StringBuilder line) throws IOException {
    requireShort(line);
    while (hasChars()) {
      int start = at;
      skipToLineFeed();
      line.append(buffer, start, at - start);
      requireShort(line);
      if (at < end) {
        at++;
        break;
      }
    }
    return withoutCarriageReturn(line.toString());
  }

  private void skipToLineFeed() {
    while (at < end && buffer[at] != '\n') {
      at++;
    }
  }

  private void requireShort(CharSequence line) {
    if (line.length() > limit) {
      throw new ChatRefused.TooLarge("a line is longer than any message");
    }
  }

  private static String withoutCarriageReturn(String line) {
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  private boolean hasChars() throws IOException {
    if (at < end) {
      return true;
    }
    at = 0;
    end = reader.read(buffer, 0, buffer.length);
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
