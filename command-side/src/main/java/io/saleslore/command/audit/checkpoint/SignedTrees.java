package io.saleslore.command.audit.checkpoint;

import io.saleslore.command.audit.AuditSettings;
import io.saleslore.command.audit.finding.EvidenceFinding;
import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.audit.tree.StoreTrees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The signed trees over all stores. */
@Component
public class SignedTrees {
  private final Map<AuditedStore, SignedTree> trees = new EnumMap<>(AuditedStore.class);

  SignedTrees(
      AuditSettings settings, StoreTrees stores, CheckpointTable table, InstantSource clock) {
    boolean isBegun = table.isBegun(settings.process());
    if (isBegun) {
      refuseLostFolder(settings.checkpoints());
    }
    open(settings, stores, table, clock);
    if (!isBegun) {
      table.begin(settings.process());
    }
  }

  private void open(
      AuditSettings settings, StoreTrees stores, CheckpointTable table, InstantSource clock) {
    try {
      for (var tree : stores.all()) {
        trees.put(tree.store(), new SignedTree(tree, settings, table, clock));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whatever was signed before is worth nothing where it can be signed anew in silence. */
  private static void refuseLostFolder(Path folder) {
    for (var store : AuditedStore.values()) {
      var ofStore = folder.resolve(store.code());
      if (!Files.isDirectory(ofStore)) {
        throw new IllegalStateException(
            ofStore
                + " is missing, and what it holds proves that nobody changed the past: restore it,"
                + " or sign on under a name that never signed, with saleslore.audit.process");
      }
    }
  }

  /** The one over this store. */
  public SignedTree of(AuditedStore store) {
    return Objects.requireNonNull(trees.get(store));
  }

  /** How far all of them are behind their stores. */
  public List<SignedTreeStatus> statuses() {
    return trees.values().stream().map(SignedTree::status).toList();
  }

  /**
   * What somebody has done to their files and tables.
   *
   * @param isAll whether all of them are looked at, or the newest only
   */
  List<EvidenceFinding> damages(boolean isAll) {
    var found = new ArrayList<EvidenceFinding>();
    for (var tree : trees.values()) {
      found.addAll(tree.damages());
      if (isAll) {
        found.addAll(tree.allDamages());
      }
    }
    return found;
  }

  /** Signs every tree that has grown, now. */
  public void sign() {
    trees.values().forEach(SignedTree::sign);
  }
}
