package io.saleslore.command.whatsapp;

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
    if (!filled()) {
      return null;
    }
    StringBuilder long_ = null;
    while (filled()) {
      int start = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      if (at < end && long_ == null) {
        return line(new String(buffer, start, at++ - start));
      }
      long_ = long_ == null ? new StringBuilder() : long_;
      long_.append(buffer, start, at - start);
      requireShort(long_.length());
      if (at < end) {
        at++;
        break;
      }
    }
    return line(String.valueOf(long_));
  }

  private void requireShort(int length) {
    if (length > limit) {
      throw new ChatRefused.TooLarge("a line is longer than any message");
    }
  }

  private static String line(String raw) {
    return raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
  }

  private boolean filled() throws IOException {
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
