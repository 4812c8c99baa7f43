package io.saleslore.command.whatsapp.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads a file from its start with a position of its own; several can do so at a time. */
final class ChannelInputStream extends InputStream {
  private final FileChannel file;
  private long at;

  ChannelInputStream(FileChannel file) {
    this.file = file;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = file.read(ByteBuffer.wrap(into, from, length), at);
    at += Math.max(0, read);
    return read;
  }
}
