package io.saleslore.command.erasure.removal;

import static java.util.stream.Collectors.joining;

import io.saleslore.command.audit.AuditSettings;
import io.saleslore.command.audit.checkpoint.DurableFile;
import io.saleslore.command.proof.note.NoteSigner;
import io.saleslore.command.proof.note.SignedNote;
import io.saleslore.kernel.seal.KeyId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whose keys were ever shredded, as a signed list of ids in a file beside the checkpoints: an older
 * backup of the database does not know it, and the list does not come back with it.
 */
@Component
public final class ErasedSubjects {
  private static final String FORMAT = "saleslore-erasures-1";

  private final Path file;
  private final NoteSigner signer;
  private final InstantSource clock;

  ErasedSubjects(AuditSettings settings, InstantSource clock) {
    this.file = settings.checkpoints().resolve("erasures");
    this.signer = NoteSigner.of(settings.origin() + "/erasures", settings.seed());
    this.clock = clock;
  }

  /** Where it stands. */
  public Path file() {
    return file;
  }

  /**
   * The keys of all that were erased; none where there is no list.
   *
   * @throws IllegalStateException if the list is not the one that was signed
   */
  public synchronized Set<KeyId> all() {
    try {
      return Files.exists(file) ? read() : Set.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds keys; durable when this returns. */
  public synchronized void add(Set<KeyId> keys) {
    var names = all().stream().map(KeyId::toString).collect(Collectors.toCollection(TreeSet::new));
    if (names.addAll(keys.stream().map(KeyId::toString).toList())) {
      var text = names.stream().collect(joining("\n", FORMAT + "\n", "\n"));
      try {
        Files.createDirectories(file.toAbsolutePath().getParent());
        DurableFile.write(file, signer.sign(text, clock.instant()).toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Set<KeyId> read() throws IOException {
    try {
      var note = SignedNote.parse(Files.readString(file));
      if (note.isSignedBy(signer.key()) && note.text().startsWith(FORMAT + "\n")) {
        return note.text().lines().skip(1).map(KeyId::of).collect(Collectors.toUnmodifiableSet());
      }
    } catch (IllegalArgumentException _) {
      // It is told below.
    }
    throw new IllegalStateException(
        file
            + " is not the list of erasures that was signed: restore it, so that nobody who was"
            + " erased comes back with a backup of the database");
  }
}
