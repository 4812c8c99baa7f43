package io.saleslore.tools.simulate.truth;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Attempt;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.Gap;
import io.saleslore.kernel.vocabulary.Weekday;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts what is made up while it is made up: the truth that a world is known by. */
public final class CrowdTally {
  private final Map<FactKind, Map<String, CrowdSums>> sums = new EnumMap<>(FactKind.class);
  private final StoryTally story = new StoryTally(this);
  private final List<List<ToldFact>> stories = new ArrayList<>();
  private final List<ToldFact> running = new ArrayList<>();

  /** Nothing was counted yet. */
  public CrowdTally() {}

  /** A message was sent. */
  public void sent(Weekday weekday, int hour, boolean replied) {
    add(Crowd.of(FactKind.MESSAGE_TIMING, weekday.code(), Integer.toString(hour)), sent(replied));
  }

  /** A follow-up was sent. */
  public void followedUp(Gap gap, int attempt, boolean replied) {
    add(crowd(FactKind.FOLLOW_UP, gap, Attempt.values()[attempt - 1]), sent(replied));
  }

  /** A story came to its end. */
  public void told(ToldStory told) {
    story.add(told);
    stories.add(List.copyOf(running));
    running.clear();
  }

  /** The facts of each story, in the order in which they came to their end. */
  public List<List<ToldFact>> stories() {
    return List.copyOf(stories);
  }

  /** All sums, in the order of the kinds and their codes. */
  public List<CrowdSums> sums() {
    return sums.values().stream().flatMap(each -> each.values().stream()).toList();
  }

  void add(Crowd crowd, Set<Count> yes) {
    running.add(new ToldFact(crowd.kind(), crowd.codes(), yes));
    sums.computeIfAbsent(crowd.kind(), _ -> new TreeMap<>())
        .computeIfAbsent(String.join(" ", crowd.codes()), _ -> CrowdSums.empty(crowd))
        .add(yes);
  }

  static Crowd crowd(FactKind kind, Code... codes) {
    return Crowd.of(kind, Arrays.stream(codes).map(Code::code).toArray(String[]::new));
  }

  private static Set<Count> sent(boolean replied) {
    return replied ? EnumSet.of(Count.SENT, Count.REPLIED) : EnumSet.of(Count.SENT);
  }
}
