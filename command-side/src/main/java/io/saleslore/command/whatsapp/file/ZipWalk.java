package io.saleslore.command.whatsapp.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Goes through the files of a zip archive as a stream: nothing is unpacked to disk. */
final class ZipWalk extends BlockInputStream {
  /** Up to here the archive may inflate at any ratio. */
  private static final int UNSUSPICIOUS_BYTES = 64 << 20;

  private static final int HIGHEST_RATIO = 200;

  private final ReadLimits limits;
  private final LimitedInputStream packed;
  private final ZipInputStream zip;
  private final byte[] sink = new byte[1 << 15];
  private long inflated;
  private int place = -1;

  ZipWalk(InputStream archive, ReadLimits limits) {
    this.limits = limits;
    this.packed = new LimitedInputStream(archive, Long.MAX_VALUE, "");
    this.zip = new ZipInputStream(new BufferedInputStream(packed), StandardCharsets.ISO_8859_1);
  }

  int place() {
    return place;
  }

  @Nullable ZipEntry next() throws IOException {
    var file = zip.getNextEntry();
    if (file != null) {
      requireInside(file.getName());
      if (++place >= limits.entries()) {
        throw new ChatRefused.TooLarge("too many files in the archive");
      }
    }
    return file;
  }

  void skipFile() throws IOException {
    while (read(sink, 0, sink.length) >= 0) {}
  }

  private static void requireInside(String path) {
    boolean isOutside =
        path.startsWith("/")
            || path.contains("\\")
            || path.contains(":/")
            || List.of(path.split("/", -1)).contains("..");
    if (isOutside) {
      throw new ChatRefused.BadArchive("names a path outside itself");
    }
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = zip.read(into, from, length);
    inflated += Math.max(0, read);
    boolean isBomb = inflated > UNSUSPICIOUS_BYTES && inflated / HIGHEST_RATIO > packed.bytesRead();
    if (inflated > limits.archiveBytes() || isBomb) {
      throw new ChatRefused.TooLarge("the archive inflates beyond measure");
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
