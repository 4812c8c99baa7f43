package io.saleslore.command.whatsapp.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read, and refuses to read beyond a limit. */
final class LimitedInputStream extends FilterInputStream {
  private final long limit;
  private final String what;
  private long bytesRead;

  LimitedInputStream(InputStream in, long limit, String what) {
    super(in);
    this.limit = limit;
    this.what = what;
  }

  long bytesRead() {
    return bytesRead;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    add(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    add(Math.max(0, read));
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void add(int read) {
    bytesRead += read;
    if (bytesRead > limit) {
      throw new ChatRefused.TooLarge(what);
    }
  }
}
