package io.saleslore.command.audit.verification;

import io.saleslore.command.audit.AuditSettings;
import io.saleslore.command.audit.checkpoint.SignedTreeStatus;
import io.saleslore.command.audit.checkpoint.SignedTrees;
import io.saleslore.command.audit.finding.EvidenceFinding;
import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.audit.store.EventRows;
import io.saleslore.command.proof.Finding;
import io.saleslore.command.proof.InPlaceVerification;
import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.VerifierKey;
import io.saleslore.command.proof.tree.LeafFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Verifies stores one by one, and knows how far it has come with each and what it has found. */
final class StoreVerifier {
  private static final Logger LOGGER = LoggerFactory.getLogger(StoreVerifier.class);

  private final SignedTrees trees;
  private final EventRows rows;
  private final AuditSettings settings;
  private final LongPredicate goesOnAfterNanos;
  private final List<EvidenceFinding> findings = new CopyOnWriteArrayList<>();
  private final Set<String> suspected = new HashSet<>();
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

  List<EvidenceFinding> findings() {
    return List.copyOf(findings);
  }

  /** Whether a store's end or its tree tells that something was changed, the first time it does. */
  boolean isSuspicious() {
    return trees.statuses().stream()
        .filter(StoreVerifier::isSuspicious)
        .map(each -> suspected.add(each.store()))
        .reduce(false, Boolean::logicalOr);
  }

  private static boolean isSuspicious(SignedTreeStatus status) {
    return status.isBroken() || status.notSigned() < 0;
  }

  /** Verifies a store up to its signed head, from where it was stopped; logs what goes wrong. */
  void verify(AuditedStore store) {
    try {
      var head = trees.of(store).largestHead();
      if (head.isPresent() && !hasFoundChange(store)) {
        verify(store, head.get());
      }
    } catch (IOException | RuntimeException e) {
      LOGGER.error("{}: what is stored could not be verified: {}", store, e.getClass().getName());
    }
  }

  private void verify(AuditedStore store, Checkpoint head) throws IOException {
    try (var leaves = new LeafFile(folder(store).resolve("leaves"))) {
      if (!leaves.makeTree(head.size(), head.root()) || isBeforeFirst(store)) {
        diagnose(store, head, OptionalLong.empty());
      } else {
        var changed = pass(store, head.size(), leaves);
        if (changed.isPresent()) {
          diagnose(store, head, changed);
        }
      }
    }
  }

  private boolean isBeforeFirst(AuditedStore store) {
    return rows.after(store, Long.MIN_VALUE, 1).stream().anyMatch(row -> row.position() < 1);
  }

  private OptionalLong pass(AuditedStore store, long size, LeafFile leaves) throws IOException {
    var resume = new ResumePoint(folder(store).resolve("verified"));
    var pass = new VerificationPass(store, rows, leaves, size, resume.read());
    return new PacedPass(
            pass,
            resume,
            settings.verifiedPerSecond(),
            goesOnAfterNanos,
            now -> progress.put(store, now))
        .run();
  }

  /**
   * Reads the whole store once, to say of each change what it is, as an auditor's verifier does.
   */
  private void diagnose(AuditedStore store, Checkpoint head, OptionalLong changed)
      throws IOException {
    var tree = trees.of(store);
    long size = head.size();
    var found =
        new InPlaceVerification(
                store.code(),
                () -> new RowEvents(store, rows, size),
                tree.tree().leaves(size),
                folder(store),
                VerifierKey.parse(tree.key()))
            .run(head);
    found.forEach(each -> findings.add(finding(each)));
    long first = found.stream().mapToLong(Finding::position).findFirst().orElse(changed.orElse(0));
    if (found.isEmpty() && first > 0) {
      findings.add(new EvidenceFinding(store + " at position " + first, "it was changed"));
    }
    progress.put(store, new VerificationProgress(store.code(), size, size, 0, first));
  }

  private static EvidenceFinding finding(Finding found) {
    return new EvidenceFinding(
        found.store() + " at position " + found.position(), found.sentence());
  }

  private Path folder(AuditedStore store) {
    return settings.checkpoints().resolve(store.code());
  }

  private boolean hasFoundChange(AuditedStore store) {
    var known = progress.get(store);
    return known != null && known.changedAt() != 0;
  }
}
