package io.saleslore.command.whatsapp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a zip archive as a stream: nothing is unpacked to disk, archives in it are not entered. */
final class Archive {
  private static final int FREE = 64 << 20;
  private static final int RATIO = 200;

  private final ExportSource source;
  private final Limits limits;

  Archive(ExportSource source, Limits limits) {
    this.source = source;
    this.limits = limits;
  }

  static boolean looksSo(InputStream markable) throws IOException {
    markable.mark(4);
    byte[] head = markable.readNBytes(4);
    markable.reset();
    return head.length == 4
        && head[0] == 'P'
        && head[1] == 'K'
        && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
  }

  /** The place of the chat's text among the entries. */
  int chat() throws IOException {
    int best = -1;
    int bestRank = Integer.MAX_VALUE;
    try (var zip = new Walk()) {
      for (var entry = zip.next(); entry != null; entry = zip.next()) {
        int rank = rank(entry);
        if (rank < bestRank) {
          best = zip.place;
          bestRank = rank;
        }
        zip.pass();
      }
    }
    if (best < 0) {
      throw new ChatRefused.BadArchive("holds no chat");
    }
    return best;
  }

  /** The bytes of one entry. */
  InputStream open(int place) throws IOException {
    var zip = new Walk();
    try {
      for (var entry = zip.next(); entry != null; entry = zip.next()) {
        if (zip.place == place) {
          return zip;
        }
        zip.pass();
      }
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
    zip.close();
    throw new ChatRefused.BadArchive("changed while it was read");
  }

  /** Lower is likelier: iOS calls it _chat.txt, Android begins its name with the app's. */
  private static int rank(ZipEntry entry) {
    var path = entry.getName();
    var name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (entry.isDirectory()
        || !name.endsWith(".txt")
        || name.startsWith("._")
        || path.startsWith("__MACOSX/")) {
      return Integer.MAX_VALUE;
    }
    int depth = Math.min(99, (int) path.chars().filter(c -> c == '/').count());
    if (name.equals("_chat.txt")) {
      return depth;
    }
    return depth + (name.contains("whatsapp") ? 100 : 200);
  }

  private static void requireHonest(String path) {
    if (path.startsWith("/") || path.contains("\\") || path.contains(":/")) {
      throw new ChatRefused.BadArchive("names a path outside itself");
    }
    for (var part : path.split("/", -1)) {
      if (part.equals("..")) {
        throw new ChatRefused.BadArchive("names a path outside itself");
      }
    }
  }

  private final class Walk extends InputStream {
    private final Metered packed;
    private final ZipInputStream zip;
    private final byte[] sink = new byte[1 << 15];
    private long inflated;
    private int place = -1;

    Walk() throws IOException {
      packed = new Metered(source.open(), Long.MAX_VALUE, "");
      zip = new ZipInputStream(new BufferedInputStream(packed), StandardCharsets.ISO_8859_1);
    }

    @Nullable ZipEntry next() throws IOException {
      var entry = zip.getNextEntry();
      if (entry != null) {
        requireHonest(entry.getName());
        if (++place >= limits.entries()) {
          throw new ChatRefused.TooLarge("too many files in the archive");
        }
      }
      return entry;
    }

    void pass() throws IOException {
      while (read(sink, 0, sink.length) >= 0) {}
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = zip.read(into, from, length);
      inflated += Math.max(0, read);
      if (inflated > limits.archiveBytes()
          || (inflated > FREE && inflated / RATIO > packed.count())) {
        throw new ChatRefused.TooLarge("the archive inflates beyond measure");
      }
      return read;
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }
}
