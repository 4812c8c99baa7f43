package io.saleslore.command.proof;

import io.saleslore.command.proof.Finding.Kind;
import io.saleslore.command.proof.tree.LeafFile;
import io.saleslore.command.proof.tree.TreeHash;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was kept of a store where nobody could change it: signed heads, and leaves as far as they
 * make these.
 */
final class KeptHistory implements AutoCloseable {
  private static final Path LEAVES = Path.of("leaves");

  private final String store;
  private final List<SignedHeads.Head> heads;
  private final LeafFile leaves;
  private final long proven;
  private final List<Finding> damages = new ArrayList<>();
  private Optional<Finding> changedLeaves = Optional.empty();

  /** Reads the folder; where none was kept there is nothing. */
  KeptHistory(String store, Optional<Path> folder, Path none, SignedHeads signed)
      throws IOException {
    this.store = store;
    this.leaves = new LeafFile(folder.orElse(none).resolve("leaves"));
    var unsigned = folder.isPresent() ? signed.addAll(folder.get()) : List.<Path>of();
    this.heads = signed.bySize();
    if (heads.isEmpty() && !unsigned.isEmpty()) {
      damage(Path.of("key"), "none of the kept checkpoints is signed by " + signed.signers());
    } else {
      unsigned.forEach(
          file ->
              damage(
                  file.getFileName(), "this kept checkpoint is not signed by " + signed.signers()));
    }
    findMissing(unsigned.stream().map(file -> file.getFileName().toString()).toList());
    this.proven = provenSize();
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

  /** Which of its leaves was changed, where that can be told. */
  void changedAt(long position) {
    if (changedLeaves.filter(damages::remove).isPresent()) {
      damage(LEAVES, "this kept leaf was changed at position " + position);
    }
  }

  /** Whether its leaf of a position, if it has one, is this one. */
  boolean agrees(long position, byte[] leaf) {
    return position > leaves.size() || leaves.isAt(position, leaf);
  }

  /** Only heads that were kept with their leaves were kept one and all. */
  private void findMissing(List<String> unsigned) {
    var sizes = heads.stream().map(SignedHeads.Head::size).collect(Collectors.toSet());
    if (leaves.size() > 0) {
      heads.stream()
          .flatMapToLong(head -> head.before().stream())
          .filter(size -> !sizes.contains(size) && !unsigned.contains(SignedHeads.name(size)))
          .forEach(
              size -> damage(Path.of(SignedHeads.name(size)), "this kept checkpoint was removed"));
    }
  }

  private long provenSize() {
    var tree = new SignedHeadVerifier(new TreeHash(), heads);
    long newest = heads.isEmpty() ? 0 : heads.getLast().size();
    for (long index = 0; index < Math.min(leaves.size(), newest) && tree.bad() < 0; index++) {
      tree.append(leaves.at(index));
    }
    if (tree.bad() >= 0) {
      damage(
          LEAVES,
          "these kept leaves were changed between the positions "
              + (tree.good() + 1)
              + " and "
              + tree.bad());
      changedLeaves = Optional.of(damages.getLast());
    } else if (leaves.size() > 0 && leaves.size() < newest) {
      damage(LEAVES, "the leaves from position " + (leaves.size() + 1) + " on are gone");
    }
    return tree.good();
  }

  private void damage(Path file, String sentence) {
    damages.add(Finding.of("kept " + store + "/" + file, Kind.PROOF_DAMAGED, sentence));
  }
}
