package io.saleslore.command.proof;

import io.saleslore.command.proof.Finding.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Some events of a store, each with the proof that it is in the signed tree. That none was left out
 * is proven only within an aggregate, whose events are numbered.
 */
public final class Part {
  private final LeafHash leaf;
  private final ProofCheck check;
  private final String store;
  private final Checkpoint head;
  private final Map<String, Long> sequences = new HashMap<>();
  private long read;

  Part(String store, Checkpoint head) {
    var hash = new TreeHash();
    this.leaf = new LeafHash(hash);
    this.check = new ProofCheck(hash);
    this.store = store;
    this.head = head;
  }

  /** A line of the file of proofs: the position, and the siblings from the leaf up to the root. */
  public static String line(long position, List<byte[]> proof) {
    var line = new StringBuilder().append(position);
    proof.forEach(hash -> line.append(' ').append(Base64.getEncoder().encodeToString(hash)));
    return line.append('\n').toString();
  }

  /** How many events were read. */
  long read() {
    return read;
  }

  Optional<Finding> check(Path events, Path proofs) throws IOException {
    long last = 0;
    try (var file = EventLines.of(events);
        var lines = Files.newBufferedReader(proofs)) {
      for (var next = file.next(); next.isPresent(); next = file.next()) {
        var finding = check(next.get(), last, lines);
        if (finding.isPresent()) {
          return finding;
        }
        last = next.get().position();
        read++;
      }
      var left = lines.readLine();
      return left == null
          ? Optional.empty()
          : Optional.of(Finding.of(store, positionOf(left), Kind.DELETED));
    } catch (EventLines.Unreadable e) {
      return Optional.of(new Finding(store, last + 1, Kind.EDITED, e.sentence()));
    }
  }

  private Optional<Finding> check(StoredEvent event, long last, BufferedReader proofs)
      throws IOException {
    long position = event.position();
    var line = proofs.readLine();
    long proven = line == null ? Long.MAX_VALUE : positionOf(line);
    if (position <= last) {
      return found(position, Kind.REORDERED);
    }
    if (proven != position) {
      return proven < position ? found(proven, Kind.DELETED) : found(position, Kind.INSERTED);
    }
    if (!check.includes(leaf.of(event), position - 1, head.size(), siblings(line), head.root())) {
      return found(position, Kind.EDITED);
    }
    var before = sequences.put(event.aggregate(), event.sequence());
    return before == null || event.sequence() == before + 1
        ? Optional.empty()
        : Optional.of(
            new Finding(
                store,
                position,
                Kind.DELETED,
                "deleted: an event of the same aggregate is missing before this one"));
  }

  private Optional<Finding> found(long position, Kind kind) {
    return Optional.of(Finding.of(store, position, kind));
  }

  private static long positionOf(String line) {
    try {
      return Long.parseLong(line.split(" ", 2)[0]);
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  private static List<byte[]> siblings(String line) {
    try {
      return Arrays.stream(line.split(" ")).skip(1).map(Base64.getDecoder()::decode).toList();
    } catch (IllegalArgumentException _) {
      return List.of();
    }
  }
}
