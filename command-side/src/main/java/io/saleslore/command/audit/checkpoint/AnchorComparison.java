package io.saleslore.command.audit.checkpoint;

import io.saleslore.command.audit.finding.EvidenceFinding;
import io.saleslore.command.audit.tree.StoreTree;
import io.saleslore.command.audit.tree.TreeTiles;
import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.SignedNote;
import io.saleslore.command.proof.note.VerifierKey;
import io.saleslore.command.proof.tree.LeafFile;
import io.saleslore.command.proof.tree.TreeHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Compares the files of one store's tree with its tables. */
record AnchorComparison(
    StoreTree tree,
    CheckpointFolder folder,
    CheckpointTable table,
    VerifierKey key,
    String process) {
  private static final int PAGE = 500;

  /** What differs, up to this head: what is signed meanwhile is behind it. */
  List<EvidenceFinding> run(Checkpoint head) {
    var found = new Findings();
    try {
      compareCheckpoints(head.size(), found);
      compareLeaves(head, found);
    } catch (IOException e) {
      found.add(folder.leaves().toString(), "it cannot be read");
    }
    return found.all;
  }

  private void compareCheckpoints(long end, Findings found) throws IOException {
    var withoutRow = folder.sizes();
    withoutRow.removeIf(size -> size > end);
    var page = table.after(tree.store(), 0, PAGE);
    while (!page.isEmpty()) {
      for (var row : page) {
        withoutRow.remove(row.size());
        if (row.size() <= end) {
          compare(row, found);
        }
      }
      page = table.after(tree.store(), page.getLast().size(), PAGE);
    }
    withoutRow.forEach(size -> found.add(row(size), "this row was deleted; its file is there"));
  }

  private void compare(StoredCheckpoint row, Findings found) throws IOException {
    if (!isSigned(row.note())) {
      found.add(row(row.size()), "this checkpoint is not what was signed");
    }
    var file = folder.file(row.size());
    try {
      if (!isSigned(Files.readString(file))) {
        found.add(file.toString(), "this checkpoint is not what was signed");
      }
    } catch (NoSuchFileException _) {
      if (row.isOf(process, key)) {
        found.add(file.toString(), CheckpointFolder.LOST);
      }
    }
  }

  private boolean isSigned(String note) {
    try {
      return SignedNote.parse(note).isSignedBy(key);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private String row(long size) {
    return "audit_zone.tree_checkpoint, row " + tree.store() + " " + size;
  }

  /** Which of both is wrong, the file or the tiles, is told by the head that both should make. */
  private void compareLeaves(Checkpoint head, Findings found) throws IOException {
    try (var kept = new LeafFile(folder.leaves())) {
      boolean isKept = kept.makeTree(head.size(), head.root());
      boolean isTree = Arrays.equals(tree.proofs().root(head.size()), head.root());
      var position = firstDifference(kept, head.size());
      if (!isKept) {
        found.add(folder.leaves().toString(), "the leaf was changed" + at(position));
      }
      if (!isTree || isKept && position.isPresent()) {
        found.add(tree.tilesPlace(), "the tree was changed" + at(position));
      }
    }
  }

  private static String at(Optional<Long> position) {
    return position.map(each -> " at position " + each).orElse("");
  }

  private Optional<Long> firstDifference(LeafFile kept, long size) {
    for (long tile = 0; tile * TreeTiles.WIDTH < size; tile++) {
      var leaves = tree.tiles().leaves(tile, size);
      long first = tile * TreeTiles.WIDTH;
      for (long index = first; index < Math.min(size, first + TreeTiles.WIDTH); index++) {
        int from = (int) (index - first) * TreeHash.BYTES;
        boolean isThere = from + TreeHash.BYTES <= leaves.length;
        if (!isThere
            || !kept.isAt(index + 1, Arrays.copyOfRange(leaves, from, from + TreeHash.BYTES))) {
          return Optional.of(index + 1);
        }
      }
    }
    return Optional.empty();
  }

  private static final class Findings {
    private final List<EvidenceFinding> all = new ArrayList<>();

    void add(String place, String what) {
      all.add(new EvidenceFinding(place, what));
    }
  }
}
