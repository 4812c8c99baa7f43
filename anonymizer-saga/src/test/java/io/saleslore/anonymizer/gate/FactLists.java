package io.saleslore.anonymizer.gate;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.anonymizer.held.FactAccounting;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Holds facts in lists, written without a look at the tables. */
public final class FactLists implements FactHolding {
  private record Key(StoryId story, FactKind kind, long ordinal) {}

  private record Group(FactKind kind, Outcome outcome) implements Comparable<Group> {
    static Group of(Fact fact) {
      return new Group(fact.kind(), fact.outcome());
    }

    @Override
    public int compareTo(Group other) {
      int byKind = kind.code().compareTo(other.kind.code());
      return byKind != 0 ? byKind : outcome.code().compareTo(other.outcome.code());
    }
  }

  private record Waiting(Fact fact, Crowd crowd) {}

  private final Map<Long, Waiting> held = new LinkedHashMap<>();
  private final Map<Key, Group> tombstones = new HashMap<>();
  private final Map<Crowd, Long> openings = new HashMap<>();
  private final Set<String> marketers = new HashSet<>();
  private final List<Group> made = new ArrayList<>();
  private final List<Group> replaced = new ArrayList<>();
  private long keys;

  @Override
  public void replace(StoryId story, int revision, List<Fact> facts) {
    forget(story);
    for (var fact : facts) {
      if (!tombstones.containsKey(new Key(story, fact.kind(), fact.ordinal()))) {
        held.put(keys++, new Waiting(fact, fact.crowd()));
        marketers.add(fact.marketerHash());
        made.add(Group.of(fact));
      }
    }
  }

  @Override
  public void forget(StoryId story) {
    held.values()
        .removeIf(each -> each.fact().story().equals(story) && replaced.add(Group.of(each.fact())));
  }

  @Override
  public int marketers() {
    return marketers.size();
  }

  @Override
  public void moveToParents(Instant madeUntil) {
    held.replaceAll(
        (_, each) ->
            !each.fact().madeAt().isAfter(madeUntil)
                    && each.crowd().level() == Level.CROWD
                    && each.crowd().kind().hasParent()
                ? new Waiting(each.fact(), each.crowd().parent())
                : each);
  }

  @Override
  public List<Crowd> crowds(FactKind kind, Level level, int atLeast, int customers) {
    return held.values().stream()
        .map(Waiting::crowd)
        .filter(crowd -> crowd.kind() == kind && crowd.level() == level)
        .distinct()
        .toList();
  }

  @Override
  public long releasesOf(Crowd crowd) {
    return openings.getOrDefault(crowd, 0L);
  }

  @Override
  public List<HeldFact> in(Crowd crowd) {
    return held.entrySet().stream()
        .filter(each -> each.getValue().crowd().equals(crowd))
        .map(each -> held(each.getKey(), each.getValue().fact()))
        .toList();
  }

  @Override
  public List<OtherRelease> inOtherEditions(FactKind kind) {
    return List.of();
  }

  @Override
  public void release(Crowd crowd, List<ReleaseGroup> opened, long first) {
    openings.merge(crowd, (long) opened.size(), Long::sum);
    for (var opening : opened) {
      for (var each : opening.facts()) {
        var fact = Objects.requireNonNull(held.remove(each.key())).fact();
        tombstones.put(new Key(fact.story(), fact.kind(), fact.ordinal()), Group.of(fact));
      }
    }
  }

  @Override
  public FactAccounting status() {
    var groups = new TreeMap<Group, FactAccounting.GroupStatus>();
    for (var group : made.stream().distinct().toList()) {
      Predicate<Group> same = group::equals;
      groups.put(
          group,
          new FactAccounting.GroupStatus(
              group.kind(),
              group.outcome(),
              made.stream().filter(same).count(),
              tombstones.values().stream().filter(same).count(),
              held.values().stream().map(Waiting::fact).map(Group::of).filter(same).count(),
              replaced.stream().filter(same).count()));
    }
    return new FactAccounting(groups.values().stream().collect(Collectors.toList()));
  }

  private static HeldFact held(long key, Fact fact) {
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
