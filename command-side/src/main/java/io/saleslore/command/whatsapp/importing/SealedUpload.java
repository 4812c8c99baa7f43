package io.saleslore.command.whatsapp.importing;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Random;
import io.saleslore.command.whatsapp.file.ChatRefused;
import io.saleslore.command.whatsapp.file.ExportSource;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An upload: a short one in memory, a longer one on disk, sealed under a key that only this object
 * knows; where the system allows it, the file has no name any more and is gone with the process
 * however that ends.
 */
final class SealedUpload implements ExportSource, Closeable {
  private static final int KEY_BYTES = 32;
  private static final int SEGMENT_BYTES = 1 << 16;
  private static final byte[] NO_CONTEXT = {};

  private final ByteArrayOutputStream first = new ByteArrayOutputStream();
  private final Path folder;
  private final long limit;
  private @Nullable Spool spool;
  private long size;

  /** An empty one, for so many bytes at most; what is too long for memory goes to the folder. */
  SealedUpload(Path folder, long limit) {
    this.folder = folder;
    this.limit = limit;
  }

  /**
   * Adds what the stream holds.
   *
   * @throws ChatRefused.TooLarge beyond the limit
   */
  void add(InputStream bytes) throws IOException {
    size += bytes.transferTo(spool == null ? first : spool.sealing());
    if (size > limit) {
      throw new ChatRefused.TooLarge("more than " + limit + " bytes");
    }
    if (spool == null && size > SEGMENT_BYTES) {
      spool = Spool.create(folder);
      first.writeTo(spool.sealing());
      first.reset();
    }
  }

  /** Ends the adding; now it can be read. */
  ExportSource complete() throws IOException {
    if (spool != null) {
      spool.sealing().close();
    }
    return this;
  }

  @Override
  public InputStream open() throws IOException {
    return spool == null ? new ByteArrayInputStream(first.toByteArray()) : spool.open();
  }

  FileChannel file() {
    return Objects.requireNonNull(spool).file();
  }

  @Override
  public void close() throws IOException {
    if (spool != null) {
      spool.file().close();
    }
  }

  /** The file and what seals it. */
  private record Spool(FileChannel file, AesGcmHkdfStreaming key, OutputStream sealing) {
    static Spool create(Path folder) throws IOException {
      var path = Files.createTempFile(Files.createDirectories(folder), "upload", ".sealed");
      var file =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      try {
        return of(file);
      } catch (GeneralSecurityException e) {
        file.close();
        throw new IOException(e);
      }
    }

    private static Spool of(FileChannel file) throws GeneralSecurityException, IOException {
      var key =
          new AesGcmHkdfStreaming(
              Random.randBytes(KEY_BYTES), "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
      var sealing = key.newEncryptingStream(new OpenEndedOutput(file), NO_CONTEXT);
      return new Spool(file, key, new BufferedOutputStream(sealing, SEGMENT_BYTES));
    }

    InputStream open() throws IOException {
      try {
        return key.newDecryptingStream(new ChannelInputStream(file), NO_CONTEXT);
      } catch (GeneralSecurityException e) {
        throw new IOException(e);
      }
    }
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
