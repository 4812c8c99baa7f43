package io.saleslore.command.proof;

import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.SignedNote;
import io.saleslore.command.proof.note.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Signed checkpoints of one log, by size. */
final class SignedHeads {
  /** How the files of checkpoints end. */
  static final String ENDING = ".checkpoint";

  private final VerifierKey key;
  private final List<Head> heads = new ArrayList<>();

  /** Takes only what this key signed. */
  SignedHeads(VerifierKey key) {
    this.key = key;
  }

  /** One that is signed. */
  record Head(Checkpoint checkpoint, Optional<Instant> time) {
    long size() {
      return checkpoint.size();
    }
  }

  /** Adds it if it is this log's and signed; else it is none. */
  Optional<Head> add(String note) {
    var head = read(note);
    head.ifPresent(heads::add);
    return head;
  }

  private Optional<Head> read(String note) {
    try {
      var signed = SignedNote.parse(note);
      var checkpoint = Checkpoint.parse(signed.text());
      if (!checkpoint.origin().equals(key.name()) || !signed.isSignedBy(key)) {
        return Optional.empty();
      }
      return Optional.of(new Head(checkpoint, signed.timeBy(key)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /**
   * Adds every checkpoint below a folder, on all cores since signatures take long, and names the
   * files that hold none that is signed.
   */
  List<Path> addAll(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      var notes = files.filter(each -> each.toString().endsWith(ENDING)).sorted().toList();
      var read = notes.parallelStream().map(SignedHeads::text).map(this::read).toList();
      read.stream().flatMap(Optional::stream).forEach(heads::add);
      return IntStream.range(0, read.size())
          .filter(each -> read.get(each).isEmpty())
          .mapToObj(notes::get)
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From the smallest to the largest. */
  List<Head> bySize() {
    return heads.stream().sorted(Comparator.comparingLong(Head::size)).toList();
  }
}
