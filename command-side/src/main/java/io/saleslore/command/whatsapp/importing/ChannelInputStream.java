package io.saleslore.command.whatsapp.importing;

import io.saleslore.command.whatsapp.file.BlockInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads a file from its start with a position of its own; several can do so at a time. */
final class ChannelInputStream extends BlockInputStream {
  private final FileChannel file;
  private long at;

  ChannelInputStream(FileChannel file) {
    this.file = file;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = file.read(ByteBuffer.wrap(into, from, length), at);
    at += Math.max(0, read);
    return read;
  }
}
