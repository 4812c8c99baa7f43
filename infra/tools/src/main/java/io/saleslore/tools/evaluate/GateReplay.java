package io.saleslore.tools.evaluate;

import io.saleslore.anonymizer.gate.DisclosureGate;
import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.gate.HeldFact;
import io.saleslore.anonymizer.gate.ReleaseGroup;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.release.ReleaseThreshold;
import io.saleslore.tools.simulate.truth.ToldFact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The disclosure gate over facts in memory, as its clock runs. */
public final class GateReplay {
  private static final int EDITION = 1;

  private final GatePolicy policy;
  private final DisclosureGate gate;
  private final Map<Crowd, Map<HeldFact, Instant>> held =
      new TreeMap<>(Comparator.comparing(Crowd::level).thenComparing(Crowd::toString));
  private final Map<Crowd, Integer> releasesOf = new HashMap<>();
  private long facts;
  private long released;
  private int number;

  /** A gate at which facts wait so long for their own crowd. */
  public GateReplay(Duration waiting) {
    policy =
        new GatePolicy(
            new ReleaseThreshold(ReleaseThreshold.DEFAULT), new byte[32], waiting, EDITION);
    gate = new DisclosureGate(policy);
  }

  /** A story was read at this time. */
  public void add(PlayedStory story, Instant read) {
    int ordinal = 0;
    for (var fact : story.facts()) {
      var crowd = fact.crowd();
      if (!crowd.hasUnknown()) {
        hold(crowd, held(story, fact, ordinal), read);
      } else if (fact.kind().hasParent()) {
        hold(crowd.parent(), held(story, fact, ordinal), read);
      }
      ordinal++;
    }
  }

  /** What the gate releases at this time. */
  public List<PatternReleased> look(Instant now) {
    moveToParents(now.minus(policy.waiting()));
    var made = new ArrayList<PatternReleased>();
    for (var level : List.of(Level.CROWD, Level.PARENT)) {
      for (var crowd : List.copyOf(held.keySet())) {
        if (crowd.level() == level) {
          open(crowd).forEach(group -> made.add(group.released(EDITION, number++)));
        }
      }
    }
    return made;
  }

  /** The share of all facts that are out. */
  double releasedShare() {
    return facts == 0 ? 0 : (double) released / facts;
  }

  private List<ReleaseGroup> open(Crowd crowd) {
    var waiting = held.getOrDefault(crowd, Map.of());
    if (waiting.size() < policy.k()) {
      return List.of();
    }
    var groups = gate.open(crowd, releasesOf.getOrDefault(crowd, 0), waiting.keySet());
    groups.forEach(group -> group.facts().forEach(waiting::remove));
    released += groups.stream().mapToLong(group -> group.facts().size()).sum();
    releasesOf.merge(crowd, groups.size(), Integer::sum);
    return groups;
  }

  private void moveToParents(Instant before) {
    for (var crowd : List.copyOf(held.keySet())) {
      if (crowd.level() == Level.CROWD && crowd.kind().hasParent()) {
        var moved = new HashMap<>(held.getOrDefault(crowd, Map.of()));
        moved.values().removeIf(since -> !since.isBefore(before));
        held.getOrDefault(crowd, Map.of()).keySet().removeAll(moved.keySet());
        moved.forEach((fact, since) -> put(crowd.parent(), fact, since));
      }
    }
  }

  private void hold(Crowd crowd, HeldFact fact, Instant since) {
    facts++;
    put(crowd, fact, since);
  }

  private void put(Crowd crowd, HeldFact fact, Instant since) {
    held.computeIfAbsent(crowd, _ -> new HashMap<>()).put(fact, since);
  }

  private HeldFact held(PlayedStory story, ToldFact fact, int ordinal) {
    return new HeldFact(
        facts,
        story.id(),
        ordinal,
        story.month(),
        story.customer().staff().toString(),
        story.customer().id(),
        story.customer().company(),
        fact.yes(),
        story.outcome());
  }
}
