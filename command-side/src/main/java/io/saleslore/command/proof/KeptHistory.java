package io.saleslore.command.proof;

import io.saleslore.command.proof.Finding.Kind;
import io.saleslore.command.proof.note.VerifierKey;
import io.saleslore.command.proof.tree.LeafFile;
import io.saleslore.command.proof.tree.TreeHash;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was kept of a store where nobody could change it: signed heads, and leaves as far as they
 * make these.
 */
final class KeptHistory implements AutoCloseable {
  private final List<SignedHeads.Head> heads;
  private final LeafFile leaves;
  private final long proven;
  private final List<Finding> damages = new ArrayList<>();

  /** Reads the folder; where none was kept there is nothing. */
  KeptHistory(String store, Optional<Path> folder, Path none, VerifierKey key) throws IOException {
    var signed = new SignedHeads(key);
    if (folder.isPresent()) {
      for (var file : signed.addAll(folder.get())) {
        damages.add(
            damage(store, file.getFileName(), "this kept checkpoint is not signed by " + key));
      }
    }
    this.heads = signed.bySize();
    this.leaves = new LeafFile(folder.orElse(none).resolve("leaves"));
    this.proven = provenSize(store);
  }

  /** From the smallest to the largest. */
  List<SignedHeads.Head> heads() {
    return heads;
  }

  /** Up to which position its leaves are those that were signed. */
  long proven() {
    return proven;
  }

  /** Whether this leaf was signed at this position; asked for proven positions only. */
  boolean isAt(long position, byte[] leaf) {
    return leaves.isAt(position, leaf);
  }

  /** When a head was first signed that covers this position. */
  Optional<Instant> signedAt(long position) {
    return heads.stream()
        .filter(head -> head.size() >= position)
        .findFirst()
        .flatMap(SignedHeads.Head::time);
  }

  /** The size of the largest head that is not larger than this. */
  long headUpTo(long size) {
    return heads.stream()
        .mapToLong(SignedHeads.Head::size)
        .filter(each -> each <= size)
        .max()
        .orElse(0);
  }

  /** What is wrong with itself. */
  List<Finding> damages() {
    return damages;
  }

  @Override
  public void close() {
    leaves.close();
  }

  private long provenSize(String store) {
    var tree = new HeadComparison(new TreeHash(), heads);
    long end = heads.isEmpty() ? 0 : Math.min(leaves.size(), heads.getLast().size());
    for (long index = 0; index < end && tree.bad() < 0; index++) {
      tree.append(leaves.at(index));
    }
    if (tree.bad() >= 0) {
      damages.add(
          damage(
              store,
              Path.of("leaves"),
              "these kept leaves were changed between the positions "
                  + (tree.good() + 1)
                  + " and "
                  + tree.bad()));
    }
    return tree.good();
  }

  private static Finding damage(String store, Path file, String sentence) {
    return Finding.of("kept " + store + "/" + file, Kind.PROOF_DAMAGED, sentence);
  }
}
