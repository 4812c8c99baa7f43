package io.saleslore.command.audit.checkpoint;

import io.saleslore.command.audit.tree.TreeTiles;
import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.SignedNote;
import io.saleslore.command.proof.note.VerifierKey;
import io.saleslore.command.proof.tree.TreeHash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One log's checkpoints and leaf hashes in files. A checkpoint is a file of its own, ten thousand
 * positions to a folder; leaf hashes are appended to one file. Durable when a method returns.
 */
final class CheckpointFolder {
  private static final long TO_A_FOLDER = 10_000;
  private static final String ENDING = ".checkpoint";

  private final Path folder;
  private Optional<SignedNote> last;

  /**
   * Opens the folder and reads the last checkpoint.
   *
   * @throws IOException if it cannot be written, or another key signed what is there
   */
  CheckpointFolder(Path folder, VerifierKey key) throws IOException {
    this.folder = Files.createDirectories(folder);
    var keyFile = folder.resolve("key");
    if (!Files.exists(keyFile)) {
      DurableFile.write(keyFile, key + "\n");
    }
    if (!Files.readString(keyFile).strip().equals(key.toString())) {
      throw new IOException("another key signed the checkpoints in " + folder);
    }
    this.last = newest();
  }

  Optional<SignedNote> last() {
    return last;
  }

  void add(SignedNote note, long size) throws IOException {
    var sub = String.format(Locale.ROOT, "%08d", size / TO_A_FOLDER);
    var file = Files.createDirectories(folder.resolve(sub)).resolve(name(size));
    DurableFile.write(file, note.toString());
    last = Optional.of(note);
  }

  /** Appends the leaves that are not there yet, up to this size. */
  void addLeaves(TreeTiles tiles, long size) throws IOException {
    try (var file =
        FileChannel.open(
            folder.resolve("leaves"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
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

  private Optional<SignedNote> newest() throws IOException {
    var sub = largest(folder, name -> name.matches("\\d{8}"));
    var file = sub.isEmpty() ? sub : largest(sub.get(), name -> name.endsWith(ENDING));
    if (file.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(read(file.get()));
  }

  private static SignedNote read(Path file) throws IOException {
    var note = SignedNote.parse(Files.readString(file));
    if (!file.endsWith(name(Checkpoint.parse(note.text()).size()))) {
      throw new IOException("this is not the checkpoint it is called: " + file);
    }
    return note;
  }

  private static Optional<Path> largest(Path folder, Predicate<String> isWanted)
      throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> isWanted.test(file.getFileName().toString()))
          .max(Comparator.comparing(file -> file.getFileName().toString()));
    }
  }

  private static String name(long size) {
    return String.format(Locale.ROOT, "%012d%s", size, ENDING);
  }
}
