package io.saleslore.command.whatsapp.importing;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Random;
import io.saleslore.command.whatsapp.file.ChatRefused;
import io.saleslore.command.whatsapp.file.ExportSource;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;

/**
 * An upload on disk, sealed under a key that only this object knows; where the system allows it,
 * the file has no name any more and is gone with the process however that ends.
 */
final class SealedUpload implements ExportSource, Closeable {
  private static final int KEY_BYTES = 32;
  private static final int SEGMENT_BYTES = 1 << 16;
  private static final byte[] NO_CONTEXT = {};

  private final FileChannel file;
  private final AesGcmHkdfStreaming key;
  private final OutputStream sealing;
  private final long limit;
  private long size;

  private SealedUpload(FileChannel file, long limit) throws GeneralSecurityException, IOException {
    this.file = file;
    this.limit = limit;
    this.key =
        new AesGcmHkdfStreaming(
            Random.randBytes(KEY_BYTES), "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
    this.sealing =
        new BufferedOutputStream(
            key.newEncryptingStream(new OpenEndedOutput(file), NO_CONTEXT), SEGMENT_BYTES);
  }

  /** A new one in the folder, for so many bytes at most. */
  static SealedUpload create(Path folder, long limit) throws GeneralSecurityException, IOException {
    var path = Files.createTempFile(Files.createDirectories(folder), "upload", ".sealed");
    return new SealedUpload(
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE),
        limit);
  }

  /**
   * Adds what the stream holds.
   *
   * @throws ChatRefused.TooLarge beyond the limit
   */
  void add(InputStream bytes) throws IOException {
    size += bytes.transferTo(sealing);
    if (size > limit) {
      throw new ChatRefused.TooLarge("more than " + limit + " bytes");
    }
  }

  /** Ends the adding; now it can be read. */
  ExportSource complete() throws IOException {
    sealing.close();
    return this;
  }

  @Override
  public InputStream open() throws IOException {
    try {
      return key.newDecryptingStream(new ChannelInputStream(file), NO_CONTEXT);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  FileChannel file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** The end of the sealing is not the end of the file. */
  private static final class OpenEndedOutput extends FilterOutputStream {
    OpenEndedOutput(FileChannel file) {
      super(Channels.newOutputStream(file));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
