package io.saleslore.command.audit.checkpoint;

import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.audit.tree.TreeTiles;
import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.SignedNote;
import io.saleslore.command.proof.note.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The folder of checkpoints of a restored backup. It was copied before the database, so heads that
 * were signed in between stand in the database alone; they are written into the folder, as they
 * were signed, with the leaves behind them.
 *
 * @param folder holds a folder for each store
 * @param database the restored one
 */
public record RestoredCheckpoints(Path folder, JdbcClient database) {
  private static final int PAGE = 500;

  /**
   * Adds what its own process signed; what others signed, or nobody, is left as it is.
   *
   * @throws IOException if the folder cannot be written, or the trees have fewer leaves than were
   *     signed
   */
  public void complete() throws IOException {
    var stores = stores();
    var process = process(stores);
    for (var each : stores) {
      complete(each, process);
    }
  }

  private List<StoreFolder> stores() throws IOException {
    var stores = new ArrayList<StoreFolder>();
    for (var store : AuditedStore.values()) {
      var ofStore = folder.resolve(store.code());
      if (Files.exists(ofStore.resolve("key"))) {
        var key = VerifierKey.parse(Files.readString(ofStore.resolve("key")));
        stores.add(new StoreFolder(store, key, new CheckpointFolder(ofStore, key)));
      }
    }
    return stores;
  }

  /** One process signs into a folder; while nothing is signed there, the usual one is assumed. */
  private static String process(List<StoreFolder> stores) {
    return stores.stream()
        .flatMap(each -> each.signer().stream())
        .findFirst()
        .orElse(Checkpoint.MAIN);
  }

  private void complete(StoreFolder ofStore, String process) throws IOException {
    long from = ofStore.largest();
    var begun = ofStore.files().unfinished();
    if (begun.isPresent()) {
      end(ofStore, begun.get());
    }
    var table = new CheckpointTable(database);
    var page = table.after(ofStore.store(), from, PAGE);
    while (!page.isEmpty()) {
      for (var row : page) {
        var own = ofStore.ownNote(row, process);
        if (own.isPresent()) {
          add(ofStore, own.get());
        }
      }
      page = table.after(ofStore.store(), page.getLast().size(), PAGE);
    }
  }

  /** As a start does with what a killed process began; behind newer heads it would be too late. */
  private void end(StoreFolder ofStore, SignedNote begun) throws IOException {
    new CheckpointTable(database).add(ofStore.store(), size(begun), begun.toString());
    add(ofStore, begun);
  }

  private void add(StoreFolder ofStore, SignedNote note) throws IOException {
    ofStore.files().addLeaves(TreeTiles.of(database, ofStore.store()), size(note));
    ofStore.files().add(note);
  }

  private static long size(SignedNote note) {
    return Checkpoint.parse(note.text()).size();
  }
}
