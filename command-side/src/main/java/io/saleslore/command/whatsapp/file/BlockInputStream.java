package io.saleslore.command.whatsapp.file;

import java.io.IOException;
import java.io.InputStream;

/** A stream that only knows how to read blocks; a single byte is a block of one. */
public abstract class BlockInputStream extends InputStream {
  @Override
  public final int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public abstract int read(byte[] into, int from, int length) throws IOException;
}
