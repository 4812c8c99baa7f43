package io.saleslore.app.witness;

import io.saleslore.command.proof.ExportFolder;
import io.saleslore.command.proof.note.NoteSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Co-signs each head of a platform's logs that extends all that it has co-signed before, and keeps
 * them with their leaves in a folder of its own, against which an export is verified.
 *
 * @param log the folder of the platform's checkpoints, or a copy of it
 * @param kept the witness's own folder
 */
public record Witness(Path log, Path kept, NoteSigner signer, InstantSource clock) {
  /**
   * Co-signs what is new.
   *
   * @return what is wrong: a line for each store of which nothing more is co-signed, or that there
   *     is none
   * @throws IOException if a folder cannot be read or written
   */
  public List<String> look() throws IOException {
    var stores = ExportFolder.STORES.stream().filter(this::isThere).toList();
    if (stores.isEmpty()) {
      return List.of("there are no checkpoints of a platform in " + log);
    }
    var wrong = new ArrayList<String>();
    for (var store : stores) {
      new WitnessedStore(store, log.resolve(store), kept.resolve(store), signer, clock)
          .look()
          .ifPresent(wrong::add);
    }
    return wrong;
  }

  private boolean isThere(String store) {
    return Files.isDirectory(log.resolve(store)) || Files.isDirectory(kept.resolve(store));
  }
}
