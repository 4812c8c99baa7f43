package io.saleslore.command.proof;

import io.saleslore.command.proof.tree.Sha256Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the files of an export are called, and what is read from those that hold no events. */
public record ExportFolder(Path folder) {
  /** The stores, in the order they are checked. */
  public static final List<String> STORES = List.of("private", "global", "operations");

  /** Says what must be there, as a signed note. */
  public static final String MANIFEST = "manifest.txt";

  /** The SHA-256 of every other file, as {@code sha256sum} reads it. */
  public static final String CHECKSUMS = "SHA256SUMS";

  private static final Pattern CHECKSUM = Pattern.compile("([0-9a-f]{64}) [ *]([\\w.-]+)");

  /** One event a line. */
  public Path events(String store) {
    return folder.resolve(store + ".jsonl");
  }

  /** The same for people. */
  public Path table(String store) {
    return folder.resolve(store + ".csv");
  }

  /** The leaf hashes of all positions, where all events were exported. */
  public Path leaves(String store) {
    return folder.resolve(store + ".leaves");
  }

  /** A proof for each event, where only some were exported. */
  public Path proofs(String store) {
    return folder.resolve(store + ".proofs");
  }

  /** What stands behind each release, where all events were exported. */
  public Path ledger() {
    return folder.resolve("ledger.txt");
  }

  /** The signed head that the export was made under. */
  public Path checkpoint(String store) {
    return folder.resolve(store + ".checkpoint");
  }

  /** The key that is said to have signed it. */
  public Path key(String store) {
    return folder.resolve(store + ".key");
  }

  /** The key of a store that was kept in its folder elsewhere, or else that of the export. */
  Path key(String store, Optional<Path> kept) {
    return kept.map(elsewhere -> elsewhere.resolve("key"))
        .filter(Files::exists)
        .orElseGet(() -> key(store));
  }

  /** The signed note that says what must be there. */
  public Path manifest() {
    return folder.resolve(MANIFEST);
  }

  /** Every file that is not what it was when the export was made, that is gone or came later. */
  List<String> changed() throws IOException {
    var there = names();
    var found = new ArrayList<String>();
    for (var line : Files.readAllLines(folder.resolve(CHECKSUMS))) {
      var checksum = CHECKSUM.matcher(line);
      var name = checksum.matches() ? checksum.group(2) : CHECKSUMS;
      if (name.equals(CHECKSUMS) || !checksum.group(1).equals(sha256(folder.resolve(name)))) {
        found.add(name);
      }
      there.remove(name);
    }
    found.addAll(there);
    return found;
  }

  private Set<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals(CHECKSUMS))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** The SHA-256 of a file in hex; empty where there is none. */
  public static String sha256(Path file) throws IOException {
    var sha256 = Sha256Digest.fresh();
    try (InputStream in = Files.newInputStream(file);
        var digested = new DigestInputStream(in, sha256)) {
      digested.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchFileException _) {
      return "";
    }
  }
}
