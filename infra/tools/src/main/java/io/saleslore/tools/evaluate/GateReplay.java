package io.saleslore.tools.evaluate;

import io.saleslore.anonymizer.gate.DisclosureGate;
import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.gate.HeldFact;
import io.saleslore.anonymizer.gate.ReleaseGroup;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.release.ReleaseThreshold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The disclosure gate over facts in memory, as its clock runs. */
public final class GateReplay {
  private static final int EDITION = 1;
  private static final List<Level> BOTH = List.of(Level.CROWD, Level.PARENT);
  private static final int FEWEST_TOLD = 5;

  private final GatePolicy policy;
  private final DisclosureGate gate;
  private final Map<Crowd, Map<HeldFact, Instant>> held =
      new TreeMap<>(Comparator.comparing(Crowd::level).thenComparing(Crowd::toString));
  private final Map<Crowd, Integer> releasesOf = new HashMap<>();
  private final Set<StaffId> marketers = new HashSet<>();
  private final boolean isGated;
  private long facts;
  private long released;
  private int number;

  /** A gate at which facts wait so long for their own crowd. */
  GateReplay(Duration waiting) {
    this(waiting, true, 0);
  }

  private GateReplay(Duration waiting, boolean isGated, double epsilon) {
    this.isGated = isGated;
    var threshold = new ReleaseThreshold(ReleaseThreshold.DEFAULT);
    policy = new GatePolicy(threshold, new byte[32], waiting, EDITION, epsilon);
    gate = new DisclosureGate(policy);
  }

  /** One that adds noise of this epsilon to each release; 0 for none. */
  public static GateReplay noisy(Duration waiting, double epsilon) {
    return new GateReplay(waiting, true, epsilon);
  }

  /** As the mode says. */
  static GateReplay of(PlayMode mode) {
    return new GateReplay(mode.waiting(), mode.isGated(), 0);
  }

  /** A story was read at this time. */
  public void add(PlayedStory story, Instant read) {
    marketers.add(story.customer().staff());
    int ordinal = 0;
    for (var fact : story.facts()) {
      var crowd = fact.crowd();
      if (!crowd.hasUnknown()) {
        hold(crowd, story.held(facts, fact, ordinal), read);
      } else if (fact.kind().hasParent()) {
        hold(crowd.parent(), story.held(facts, fact, ordinal), read);
      }
      ordinal++;
    }
  }

  /** What the gate releases at this time. */
  public List<PatternReleased> look(Instant now) {
    moveToParents(now.minus(policy.waiting()));
    var made = new ArrayList<PatternReleased>();
    for (var level : isGated ? policy.state(marketers.size()).levels() : BOTH) {
      for (var crowd : List.copyOf(held.keySet())) {
        if (crowd.level() == level) {
          open(crowd).forEach(group -> made.add(group.released(policy, number++)));
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
    var groups = isGated ? gated(crowd, waiting.keySet()) : all(crowd, waiting.keySet());
    groups.forEach(group -> group.facts().forEach(waiting::remove));
    released += groups.stream().mapToLong(group -> group.facts().size()).sum();
    releasesOf.merge(crowd, groups.size(), Integer::sum);
    return groups;
  }

  private List<ReleaseGroup> gated(Crowd crowd, Set<HeldFact> waiting) {
    return waiting.size() < policy.k()
        ? List.of()
        : gate.open(crowd, releasesOf.getOrDefault(crowd, 0), waiting);
  }

  /** As if one marketer were a crowd; a band for so few is not told of. */
  private static List<ReleaseGroup> all(Crowd crowd, Set<HeldFact> waiting) {
    int marketers = (int) waiting.stream().map(HeldFact::marketer).distinct().count();
    var facts = waiting.stream().sorted(Comparator.comparing(HeldFact::month)).toList();
    return facts.isEmpty()
        ? List.of()
        : List.of(new ReleaseGroup(crowd, facts, Math.max(FEWEST_TOLD, marketers)));
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
}
