package io.saleslore.command.audit.checkpoint;

import io.saleslore.command.audit.finding.EvidenceFinding;
import io.saleslore.command.audit.tree.TreeTiles;
import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.SignedNote;
import io.saleslore.command.proof.note.VerifierKey;
import io.saleslore.command.proof.tree.TreeHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One log's checkpoints and leaf hashes in files. A checkpoint is a file of its own, ten thousand
 * positions to a folder; leaf hashes are appended to one file. Durable when a method returns.
 */
final class CheckpointFolder {
  /** What is said of a file that only the database remembers. */
  static final String LOST = "this checkpoint was removed; the database holds it";

  private static final long TO_A_FOLDER = 10_000;
  private static final String ENDING = ".checkpoint";

  private final Path folder;
  private final VerifierKey key;
  private final List<Path> unsigned = new ArrayList<>();
  private Optional<SignedNote> last;

  /**
   * Opens the folder and reads the last checkpoint.
   *
   * @throws IOException if it cannot be written, or another key signed what is there
   */
  CheckpointFolder(Path folder, VerifierKey key) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.key = key;
    var keyFile = folder.resolve("key");
    if (!Files.exists(keyFile) && sizes().isEmpty()) {
      DurableFile.write(keyFile, key + "\n");
    }
    if (Files.exists(keyFile) && !Files.readString(keyFile).strip().equals(key.toString())) {
      throw new IOException("another key signed the checkpoints in " + folder);
    }
    this.last = newest();
  }

  Optional<SignedNote> last() {
    return last;
  }

  /**
   * Keeps in mind what is about to stand in the database and here, should the process be killed.
   */
  void begin(SignedNote note) throws IOException {
    DurableFile.write(begun(), note.toString());
  }

  /** What was begun and not ended. */
  Optional<SignedNote> unfinished() throws IOException {
    return Files.exists(begun()) ? read(begun()) : Optional.empty();
  }

  void add(SignedNote note) throws IOException {
    var file = file(note);
    Files.createDirectories(file.getParent());
    DurableFile.write(file, note.toString());
    Files.deleteIfExists(begun());
    last = Optional.of(note);
  }

  private Path begun() {
    return folder.resolve("begun");
  }

  /** Appends the leaves that are not there yet, up to this size. */
  void addLeaves(TreeTiles tiles, long size) throws IOException {
    try (var file =
        FileChannel.open(leaves(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long there = file.size() / TreeHash.BYTES;
      file.position(there * TreeHash.BYTES);
      while (there < size) {
        var hashes = ByteBuffer.wrap(tiles.leaves(there / TreeTiles.WIDTH, size));
        hashes.position((int) (there % TreeTiles.WIDTH) * TreeHash.BYTES);
        if (!hashes.hasRemaining()) {
          throw new IOException("the tree has no leaf of index " + there);
        }
        there += hashes.remaining() / TreeHash.BYTES;
        while (hashes.hasRemaining()) {
          file.write(hashes);
        }
      }
      file.force(true);
    }
  }

  /** The leaves of a tile, as many of them as are in the file. */
  byte[] leaves(long tile, long leaves) {
    try (var file = FileChannel.open(leaves())) {
      long from = tile * TreeTiles.WIDTH * TreeHash.BYTES;
      long end = Math.min(file.size(), leaves * TreeHash.BYTES);
      var hashes =
          ByteBuffer.allocate((int) Math.clamp(end - from, 0, TreeTiles.WIDTH * TreeHash.BYTES));
      while (hashes.hasRemaining() && file.read(hashes, from + hashes.position()) >= 0) {
        continue;
      }
      return Arrays.copyOf(hashes.array(), hashes.position());
    } catch (IOException e) {
      return new byte[0];
    }
  }

  /** What is wrong with the key, the newest checkpoint and the leaves behind it. */
  List<EvidenceFinding> damages() {
    var found = new ArrayList<EvidenceFinding>();
    unsigned.forEach(file -> found.add(finding(file, "this checkpoint is not what was signed")));
    if (isThere()) {
      differing(folder.resolve("key"), key + "\n", "key").ifPresent(found::add);
      last.flatMap(note -> differing(file(note), note.toString(), "checkpoint"))
          .ifPresent(found::add);
      last.flatMap(note -> cut(size(note))).ifPresent(found::add);
    } else {
      found.add(finding(folder, "the folder of checkpoints is gone"));
    }
    return found;
  }

  /** The file of the checkpoint of this size. */
  Path file(long size) {
    var sub = String.format(Locale.ROOT, "%08d", size / TO_A_FOLDER);
    return folder.resolve(sub).resolve(name(size));
  }

  Path leaves() {
    return folder.resolve("leaves");
  }

  /** Whether nobody has taken it away. */
  boolean isThere() {
    return Files.isDirectory(folder);
  }

  /** The sizes of all checkpoints there are files of, while others are written. */
  Set<Long> sizes() {
    var sizes = new HashSet<Long>();
    if (isThere()) {
      try (var parts = Files.newDirectoryStream(folder, Files::isDirectory)) {
        for (var part : parts) {
          addSizes(part, sizes);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sizes;
  }

  private static void addSizes(Path part, Set<Long> sizes) throws IOException {
    try (var files = Files.newDirectoryStream(part)) {
      for (var file : files) {
        var name = file.getFileName().toString();
        if (name.matches("\\d{12}" + ENDING)) {
          sizes.add(Long.parseLong(name.substring(0, name.length() - ENDING.length())));
        }
      }
    }
  }

  private Optional<EvidenceFinding> cut(long size) {
    var leaves = leaves();
    try {
      long there = Files.exists(leaves) ? Files.size(leaves) / TreeHash.BYTES : 0;
      return there >= size
          ? Optional.empty()
          : Optional.of(
              finding(leaves, "the leaves from position " + (there + 1) + " on are gone"));
    } catch (IOException e) {
      return Optional.of(finding(leaves, "it cannot be read"));
    }
  }

  private static Optional<EvidenceFinding> differing(Path file, String text, String what) {
    try {
      return Files.readString(file).equals(text)
          ? Optional.empty()
          : Optional.of(finding(file, "this " + what + " was changed"));
    } catch (NoSuchFileException _) {
      return Optional.of(finding(file, "this " + what + " was removed"));
    } catch (IOException _) {
      return Optional.of(finding(file, "it cannot be read"));
    }
  }

  private static EvidenceFinding finding(Path file, String what) {
    return new EvidenceFinding(file.toString(), what);
  }

  private Path file(SignedNote note) {
    return file(size(note));
  }

  private static long size(SignedNote note) {
    return Checkpoint.parse(note.text()).size();
  }

  /** The newest that this key signed; newer files are noted as changed. */
  private Optional<SignedNote> newest() throws IOException {
    for (long size : sizes().stream().sorted(Comparator.reverseOrder()).toList()) {
      var note = read(file(size)).filter(each -> size(each) == size);
      if (note.isPresent()) {
        return note;
      }
      unsigned.add(file(size));
    }
    return Optional.empty();
  }

  private Optional<SignedNote> read(Path file) throws IOException {
    try {
      return Optional.of(SignedNote.parse(Files.readString(file)))
          .filter(each -> each.isSignedBy(key));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String name(long size) {
    return String.format(Locale.ROOT, "%012d%s", size, ENDING);
  }
}
