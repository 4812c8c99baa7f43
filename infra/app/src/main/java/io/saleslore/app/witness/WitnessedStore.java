package io.saleslore.app.witness;

import io.saleslore.command.audit.checkpoint.DurableFile;
import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.NoteSigner;
import io.saleslore.command.proof.note.SignedNote;
import io.saleslore.command.proof.note.VerifierKey;
import io.saleslore.command.proof.tree.Frontier;
import io.saleslore.command.proof.tree.LeafFile;
import io.saleslore.command.proof.tree.TreeHash;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;

/** The log of one store, as a witness sees it. */
record WitnessedStore(String store, Path log, Path own, NoteSigner signer, InstantSource clock) {
  private static final String ENDING = ".checkpoint";

  /** Co-signs what is new; what is wrong, if anything is. */
  Optional<String> look() throws IOException {
    Files.createDirectories(own);
    var seen = heads(own);
    var heads = heads(log);
    heads.headMap(seen.isEmpty() ? 0L : seen.lastKey(), true).clear();
    try (var leaves = new LeafFile(log.resolve("leaves"));
        var known = new LeafFile(own.resolve("leaves"))) {
      var tree = new Frontier(new TreeHash());
      for (; tree.size() < known.size(); tree.append(known.at(tree.size()))) {
        if (!leaves.isAt(tree.size() + 1, known.at(tree.size()))) {
          return said("position " + (tree.size() + 1) + " is not what was co-signed");
        }
      }
      return cosign(heads, leaves, tree);
    } catch (IllegalArgumentException e) {
      return said("a checkpoint cannot be read: " + e.getMessage());
    }
  }

  private Optional<String> cosign(TreeMap<Long, Path> heads, LeafFile leaves, Frontier tree)
      throws IOException {
    for (var head : heads.entrySet()) {
      var note = SignedNote.parse(Files.readString(head.getValue()));
      var checkpoint = Checkpoint.parse(note.text());
      if (!note.isSignedBy(key()) || checkpoint.size() != head.getKey()) {
        return said("the checkpoint of " + head.getKey() + " is not signed by " + key());
      }
      while (tree.size() < Math.min(checkpoint.size(), leaves.size())) {
        tree.append(leaves.at(tree.size()));
      }
      if (tree.size() != checkpoint.size() || !Arrays.equals(tree.root(), checkpoint.root())) {
        return said("the checkpoint of " + head.getKey() + " does not extend what was co-signed");
      }
      keep(head.getValue(), note, leaves, checkpoint.size());
    }
    return Optional.empty();
  }

  /** The key of the first look counts for ever. */
  private VerifierKey key() throws IOException {
    var file = own.resolve("key");
    if (!Files.exists(file)) {
      DurableFile.write(file, Files.readString(log.resolve("key")));
    }
    return VerifierKey.parse(Files.readString(file));
  }

  private void keep(Path head, SignedNote note, LeafFile leaves, long size) throws IOException {
    try (var file = new RandomAccessFile(own.resolve("leaves").toFile(), "rw")) {
      long there = file.length() / TreeHash.BYTES;
      file.seek(there * TreeHash.BYTES);
      for (; there < size; there++) {
        file.write(leaves.at(there));
      }
      file.getFD().sync();
    }
    var target = own.resolve(log.relativize(head));
    Files.createDirectories(target.getParent());
    DurableFile.write(target, signer.cosign(note, clock.instant()).toString());
  }

  private static TreeMap<Long, Path> heads(Path folder) throws IOException {
    var heads = new TreeMap<Long, Path>();
    if (Files.isDirectory(folder)) {
      try (var files = Files.walk(folder, 2)) {
        files
            .filter(file -> file.getFileName().toString().matches("\\d{12}" + ENDING))
            .forEach(file -> heads.put(size(file), file));
      }
    }
    return heads;
  }

  private static long size(Path file) {
    return Long.parseLong(file.getFileName().toString().substring(0, 12));
  }

  private Optional<String> said(String what) {
    return Optional.of(store + ": " + what);
  }
}
