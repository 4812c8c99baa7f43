package io.saleslore.command.proof.ledger;

import io.saleslore.command.proof.event.EventSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts the gate's promise anew from its ledger: every release stands on at least k marketers,
 * none of them has more than a quarter of it, and no fact stands in two releases of an edition.
 * Good for one check.
 */
public final class LedgerCheck {
  private static final int QUARTER = 4;

  /** No more are told. */
  private static final int MOST_TOLD = 100;

  private final Path ledger;
  private final int leastK;
  private final Map<Place, SignedRelease> releases;
  private final Map<Integer, Long> last = new HashMap<>();
  private final Map<Integer, UsedFacts> used = new TreeMap<>();
  private final List<PromiseBreach> breaches = new ArrayList<>();
  private int smallestK = Integer.MAX_VALUE;

  private record Place(int edition, long number) {}

  private LedgerCheck(Path ledger, int leastK, Map<Place, SignedRelease> releases) {
    this.ledger = ledger;
    this.leastK = leastK;
    this.releases = releases;
    releases.keySet().forEach(each -> last.merge(each.edition(), each.number(), Math::max));
  }

  /**
   * Counts.
   *
   * @param ledger the exported lines; without them no release is opened
   * @param leastK what k must be at least, whatever a line says
   * @param history holds the releases
   */
  public static LedgerAnswer of(Path ledger, int leastK, EventSource history) throws IOException {
    var releases = new HashMap<Place, SignedRelease>();
    for (var event = history.next(); event.isPresent(); event = history.next()) {
      SignedRelease.of(event.get())
          .ifPresent(each -> releases.put(new Place(each.edition(), each.number()), each));
    }
    return new LedgerCheck(ledger, leastK, releases).run();
  }

  private LedgerAnswer run() throws IOException {
    int all = releases.size();
    if (Files.exists(ledger)) {
      eachLine(this::open);
      addUsedTwice();
    }
    releases.values().stream()
        .sorted(Comparator.comparingLong(SignedRelease::position))
        .forEach(each -> breach(each.position(), "no line of the ledger opens it"));
    return new LedgerAnswer(breaches.stream().limit(MOST_TOLD).toList(), all, smallestK);
  }

  private interface EachLine {
    void read(long number, Optional<GateLedgerLine> line);
  }

  private void eachLine(EachLine reader) throws IOException {
    long number = 0;
    try (var lines = Files.newBufferedReader(ledger)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        reader.read(++number, GateLedgerLine.of(line));
      }
    }
  }

  private void open(long number, Optional<GateLedgerLine> read) {
    if (read.isEmpty()) {
      breach(0, "line " + number + " of the ledger is none");
      return;
    }
    var line = read.get();
    var release = releases.remove(new Place(line.edition(), line.number()));
    if (release == null) {
      addStray(number, line);
    } else if (!line.opens(release.commitment())) {
      breach(release.position(), "its line of the ledger is not the one that it was committed to");
    } else {
      check(line, release);
    }
  }

  /** What was released while the export was written stands in no export. */
  private void addStray(long number, GateLedgerLine line) {
    if (line.number() <= last.getOrDefault(line.edition(), -1L)) {
      breach(0, "line " + number + " of the ledger opens a release a second time");
    }
  }

  private void check(GateLedgerLine line, SignedRelease release) {
    int k = Math.max(leastK, line.k());
    smallestK = Math.min(smallestK, k);
    int size = line.size();
    if (line.shares().size() < k) {
      breach(
          release.position(),
          "it stands on %d marketers, not on at least %d".formatted(line.shares().size(), k));
    }
    if (QUARTER * line.largestShare() > size) {
      breach(
          release.position(),
          "one share has %d of its %d facts, more than a quarter"
              .formatted(line.largestShare(), size));
    }
    if (line.isExact() && release.facts() != size) {
      breach(
          release.position(),
          "it counts %d facts, and %d stand behind it".formatted(release.facts(), size));
    }
    var facts = used.computeIfAbsent(line.edition(), _ -> new UsedFacts());
    line.facts().forEach(facts::add);
  }

  /** Only where two facts look the same all lines are read once more. */
  private void addUsedTwice() throws IOException {
    for (var edition : used.entrySet()) {
      var repeated = edition.getValue().repeated();
      if (!repeated.isEmpty()) {
        var uses = new Uses(edition.getKey(), repeated);
        eachLine((_, line) -> line.ifPresent(uses::see));
      }
    }
  }

  /** Where the facts of an edition stand that look as if they stood in two places. */
  private final class Uses {
    private final int edition;
    private final Set<Long> repeated;
    private final Map<String, Long> first = new HashMap<>();
    private final Set<Long> seen = new HashSet<>();

    Uses(int edition, Set<Long> repeated) {
      this.edition = edition;
      this.repeated = repeated;
    }

    void see(GateLedgerLine line) {
      if (line.edition() == edition && seen.add(line.number())) {
        line.facts()
            .filter(fact -> repeated.contains(BriefFact.of(fact)))
            .forEach(fact -> see(fact, line.number()));
      }
    }

    private void see(String fact, long number) {
      var before = first.putIfAbsent(fact, number);
      if (before != null) {
        breach(
            0,
            "a fact of release %d of edition %d stands in release %d too"
                .formatted(number, edition, before));
      }
    }
  }

  private void breach(long position, String sentence) {
    breaches.add(new PromiseBreach(position, sentence));
  }
}
