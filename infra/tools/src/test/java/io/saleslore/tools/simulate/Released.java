package io.saleslore.tools.simulate;

import io.saleslore.anonymizer.analyse.SalesAnalyser;
import io.saleslore.anonymizer.fact.Anonymization;
import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.anonymizer.gate.DisclosureGate;
import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.gate.HeldFact;
import io.saleslore.anonymizer.scrub.Scrubber;
import io.saleslore.anonymizer.template.StartingCatalogue;
import io.saleslore.anonymizer.template.TemplateMatcher;
import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.release.ReleaseThreshold;
import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.story.Prices;
import io.saleslore.kernel.vocabulary.Speaker;
import io.saleslore.tools.simulate.Retold.Key;
import io.saleslore.tools.simulate.Retold.Seen;
import io.saleslore.tools.simulate.Retold.Story;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A written world as facts behind the gate, without the stores between, and beside each released
 * fact what the world's own chats and deals say of it.
 */
public final class Released {
  private static final int EDITION = 1;
  private static final GatePolicy POLICY =
      new GatePolicy(
          new ReleaseThreshold(ReleaseThreshold.DEFAULT),
          new byte[32],
          GatePolicy.DEFAULT_WAITING,
          EDITION);

  private final DisclosureGate gate = new DisclosureGate(POLICY);
  private final Map<UUID, Map<Key, Seen>> world = new HashMap<>();
  private final List<PatternReleased> releases = new ArrayList<>();
  private final List<Told> told = new ArrayList<>();
  private final List<String> untold = new ArrayList<>();

  /** A released fact as the world tells it. */
  record Told(FactKind kind, Level level, List<String> codes, YearMonth month, Seen seen) {}

  /** What the gate lets out of the world in this folder. */
  public static Released of(Path folder) throws IOException {
    var read = new HashMap<String, Analysis>();
    var scrubbed = new HashMap<String, String>();
    var analyser = SalesAnalyser.withoutEncoder();
    var catalogue = new TemplateMatcher(StartingCatalogue.templates());
    Retold.Reading reading =
        (text, speaker, names) ->
            read.computeIfAbsent(
                speaker.code()
                    + scrubbed.computeIfAbsent(
                        text + names, _ -> Scrubber.scrub(text, names).text()),
                key -> read(key.substring(speaker.code().length()), speaker, analyser, catalogue));
    var anonymisation =
        new Anonymization(
            names ->
                text ->
                    scrubbed.computeIfAbsent(text + names, _ -> Scrubber.scrub(text, names).text()),
            (text, speaker) ->
                read.computeIfAbsent(
                    (speaker == null ? Speaker.CUSTOMER : speaker).code() + text,
                    _ -> analyser.analyse(text, speaker)),
            Prices.inDollars(),
            () -> catalogue::usedIn);
    var released = new Released();
    var facts = new ArrayList<Fact>();
    for (Story story : Retold.of(folder, reading)) {
      released.world.put(story.told().ref().storyId().value(), story.seen());
      facts.addAll(anonymisation.facts(story.told(), Instant.EPOCH));
    }
    released.open(facts);
    return released;
  }

  private static Analysis read(
      String text, Speaker speaker, SalesAnalyser analyser, TemplateMatcher catalogue) {
    var template =
        speaker == Speaker.MARKETER ? catalogue.usedIn(text) : Optional.<Template>empty();
    return template
        .map(each -> new Analysis(null, each.approach(), null, 1))
        .orElseGet(() -> analyser.analyse(text, speaker));
  }

  public List<PatternReleased> releases() {
    return releases;
  }

  /** Released facts that the world does not tell of. */
  List<String> untold() {
    return untold;
  }

  /** The sums of one view's cells, by what each fact is filed under there. */
  Map<String, Map<Count, Integer>> sums(Function<Told, List<String>> cells) {
    var sums = new TreeMap<String, Map<Count, Integer>>();
    for (var each : told) {
      for (var cell : cells.apply(each)) {
        var counts = sums.computeIfAbsent(cell, _ -> new EnumMap<>(Count.class));
        each.seen().yes().forEach(count -> counts.merge(count, 1, Integer::sum));
      }
    }
    return sums;
  }

  /** Crowds first; what finds none waits and moves to the parent. */
  private void open(List<Fact> facts) {
    var left = new ArrayList<Fact>();
    crowds(facts).forEach((crowd, held) -> left.addAll(open(crowd, held)));
    var parents =
        left.stream()
            .filter(each -> each.crowd().level() == Level.CROWD && each.kind().hasParent());
    parents.collect(Collectors.groupingBy(each -> each.crowd().parent())).entrySet().stream()
        .sorted(Comparator.comparing(each -> each.getKey().toString()))
        .forEach(each -> open(each.getKey(), each.getValue()));
  }

  private static Map<Crowd, List<Fact>> crowds(List<Fact> facts) {
    var sorted = new TreeMap<Crowd, List<Fact>>(Comparator.comparing(Crowd::toString));
    facts.forEach(each -> sorted.computeIfAbsent(each.crowd(), _ -> new ArrayList<>()).add(each));
    return sorted;
  }

  private List<Fact> open(Crowd crowd, List<Fact> facts) {
    var held = new HashMap<HeldFact, Fact>();
    facts.forEach(each -> held.put(held(each, held.size()), each));
    for (var opening : gate.open(crowd, 0, held.keySet())) {
      var release = opening.released(POLICY, releases.size());
      releases.add(release);
      opening
          .facts()
          .forEach(
              each -> {
                held.remove(each);
                tell(each, release);
              });
    }
    return List.copyOf(held.values());
  }

  private void tell(HeldFact fact, PatternReleased release) {
    var key = new Key(release.kind(), fact.ordinal());
    var seen = world.getOrDefault(fact.story(), Map.of()).get(key);
    if (seen == null) {
      untold.add(release.kind().code());
    } else {
      told.add(new Told(release.kind(), release.level(), seen.codes(), release.month(), seen));
    }
  }

  private static HeldFact held(Fact fact, int key) {
    return new HeldFact(
        key,
        fact.story().value(),
        fact.ordinal(),
        fact.month(),
        fact.marketerHash(),
        fact.customerHash(),
        fact.companyHash(),
        fact.yes(),
        fact.outcome());
  }
}
