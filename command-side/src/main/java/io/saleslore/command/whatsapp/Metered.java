package io.saleslore.command.whatsapp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read, and refuses beyond a limit. */
final class Metered extends FilterInputStream {
  private final long limit;
  private final String what;
  private long count;

  Metered(InputStream in, long limit, String what) {
    super(in);
    this.limit = limit;
    this.what = what;
  }

  long count() {
    return count;
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
    count += read;
    if (count > limit) {
      throw new ChatRefused.TooLarge(what);
    }
  }
}
