package io.saleslore.command.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Signed checkpoints of one log, by size. */
final class Heads {
  /** How the files of checkpoints end. */
  static final String ENDING = ".checkpoint";

  private final NoteKey key;
  private final List<Head> heads = new ArrayList<>();

  /** Takes only what this key signed. */
  Heads(NoteKey key) {
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
    try {
      var signed = SignedNote.parse(note);
      var checkpoint = Checkpoint.parse(signed.text());
      if (!checkpoint.origin().equals(key.name()) || !signed.isSignedBy(key)) {
        return Optional.empty();
      }
      var head = new Head(checkpoint, signed.timeBy(key));
      heads.add(head);
      return Optional.of(head);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Adds every checkpoint below a folder, and says how many files hold none that is signed. */
  long addAll(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    long unsigned = 0;
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(each -> each.toString().endsWith(ENDING)).toList()) {
        if (add(Files.readString(file)).isEmpty()) {
          unsigned++;
        }
      }
    }
    return unsigned;
  }

  /** From the smallest to the largest. */
  List<Head> bySize() {
    return heads.stream().sorted(Comparator.comparingLong(Head::size)).toList();
  }
}
