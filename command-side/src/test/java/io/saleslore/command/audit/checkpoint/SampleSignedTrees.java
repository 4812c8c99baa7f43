package io.saleslore.command.audit.checkpoint;

import io.saleslore.command.audit.AuditSettings;
import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.audit.tree.SampleTree;
import java.nio.file.Path;
import java.time.Duration;

/** Signed trees over stores in memory, with their checkpoints in a folder. */
public final class SampleSignedTrees {
  public final SampleTree sample = new SampleTree();
  public final AuditSettings settings;
  public final CheckpointTable table = new CheckpointTable(sample.tables.jdbc());
  public final SignedTrees trees;

  public SampleSignedTrees(Path folder) {
    this(folder, Duration.ofMillis(20), 0);
  }

  public SampleSignedTrees(Path folder, Duration every, int verifiedPerSecond) {
    settings =
        new AuditSettings(folder, "saleslore", new byte[32], every, verifiedPerSecond, "main");
    trees = new SignedTrees(settings, sample.trees, table, sample.clock);
  }

  public SignedTree of(AuditedStore store) {
    return trees.of(store);
  }

  /** Changes the last tile of a store's leaves, as somebody with the database's role could. */
  public void tamperWithTree(AuditedStore store) {
    sample
        .tables
        .jdbc()
        .sql("update audit_zone.tree_tile set hashes = ? where store = ? and height = 0")
        .params(new byte[256 * 32], store.code())
        .update();
  }
}
