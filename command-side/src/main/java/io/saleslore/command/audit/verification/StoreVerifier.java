package io.saleslore.command.audit.verification;

import io.saleslore.command.audit.AuditSettings;
import io.saleslore.command.audit.checkpoint.SignedTrees;
import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.audit.store.EventRows;
import io.saleslore.command.proof.tree.LeafFile;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Verifies stores one by one, and knows how far it has come with each. */
final class StoreVerifier {
  private static final Logger LOGGER = LoggerFactory.getLogger(StoreVerifier.class);

  private final SignedTrees trees;
  private final EventRows rows;
  private final AuditSettings settings;
  private final LongPredicate goesOnAfterNanos;
  private final Map<AuditedStore, VerificationProgress> progress =
      Collections.synchronizedMap(new EnumMap<>(AuditedStore.class));

  StoreVerifier(
      SignedTrees trees, EventRows rows, AuditSettings settings, LongPredicate goesOnAfterNanos) {
    this.trees = trees;
    this.rows = rows;
    this.settings = settings;
    this.goesOnAfterNanos = goesOnAfterNanos;
  }

  List<VerificationProgress> progress() {
    synchronized (progress) {
      return List.copyOf(progress.values());
    }
  }

  /** Verifies a store up to its signed head, from where it was stopped; logs what goes wrong. */
  void verify(AuditedStore store) {
    try {
      verifyToHead(store);
    } catch (IOException | RuntimeException e) {
      LOGGER.error("{}: what is stored could not be verified: {}", store, e.getClass().getName());
    }
  }

  private void verifyToHead(AuditedStore store) throws IOException {
    var head = trees.of(store).head();
    if (head.isEmpty() || hasFoundChange(store)) {
      return;
    }
    var folder = settings.checkpoints().resolve(store.code());
    var resume = new ResumePoint(folder.resolve("verified"));
    try (var leaves = new LeafFile(folder.resolve("leaves"))) {
      if (!leaves.makeTree(head.get().size(), head.get().root())) {
        LOGGER.error("{}: the kept leaves are not those that were signed", store);
        return;
      }
      var pass = new VerificationPass(store, rows, leaves, head.get().size(), resume.read());
      new PacedPass(
              store,
              pass,
              resume,
              settings.verifiedPerSecond(),
              goesOnAfterNanos,
              now -> progress.put(store, now))
          .run();
    }
  }

  private boolean hasFoundChange(AuditedStore store) {
    var known = progress.get(store);
    return known != null && known.changedAt() > 0;
  }
}
