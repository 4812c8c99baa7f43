package io.saleslore.command.whatsapp.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;

/** Finds and reads the chat in a zip archive; archives inside of it are not entered. */
record ZippedExport(ExportSource source, ReadLimits limits) {
  private static final int NO_CHAT = Integer.MAX_VALUE;

  static boolean isZip(InputStream markable) throws IOException {
    markable.mark(4);
    byte[] head = markable.readNBytes(4);
    markable.reset();
    return head.length == 4
        && head[0] == 'P'
        && head[1] == 'K'
        && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
  }

  /** The place of the chat's text among the archive's files. */
  int findChat() throws IOException {
    int best = -1;
    int bestRank = NO_CHAT;
    try (var zip = new ZipWalk(source.open(), limits)) {
      for (var file = zip.next(); file != null; file = zip.next()) {
        int rank = rank(file);
        if (rank < bestRank) {
          best = zip.place();
          bestRank = rank;
        }
        zip.skipFile();
      }
    }
    if (best < 0) {
      throw new ChatRefused.BadArchive("holds no chat");
    }
    return best;
  }

  /** The bytes of the file at a place. */
  InputStream open(int place) throws IOException {
    var zip = new ZipWalk(source.open(), limits);
    try {
      for (var file = zip.next(); file != null; file = zip.next()) {
        if (zip.place() == place) {
          return zip;
        }
        zip.skipFile();
      }
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
    zip.close();
    throw new ChatRefused.BadArchive("changed while it was read");
  }

  /** Lower is likelier: iOS calls it _chat.txt, Android begins its name with the app's. */
  private static int rank(ZipEntry file) {
    var path = file.getName();
    var name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (file.isDirectory()
        || !name.endsWith(".txt")
        || name.startsWith("._")
        || path.startsWith("__MACOSX/")) {
      return NO_CHAT;
    }
    int depth = Math.min(99, (int) path.chars().filter(c -> c == '/').count());
    if (name.equals("_chat.txt")) {
      return depth;
    }
    return depth + (name.contains("whatsapp") ? 100 : 200);
  }
}
