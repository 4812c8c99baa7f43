package io.saleslore.anonymizer.gate;

import io.saleslore.kernel.release.Crowd;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Decides which facts of a crowd may be released together. The same policy, count and facts give
 * the same decision, whatever order the facts come in. Not for several threads at once.
 */
public final class DisclosureGate {
  private final GatePolicy policy;
  private final KeyedRandom random;

  /** A gate that keeps to the policy. */
  public DisclosureGate(GatePolicy policy) {
    this.policy = policy;
    this.random = new KeyedRandom(policy.secret());
  }

  /** Every release that the crowd's facts make now, disjoint, one after the other. */
  public List<ReleaseGroup> open(Crowd crowd, long releasesSoFar, Collection<HeldFact> held) {
    var waiting = inOrder(crowd, held);
    var groups = new ArrayList<ReleaseGroup>();
    var next = choose(crowd, releasesSoFar, waiting);
    while (next.isPresent()) {
      groups.add(next.get());
      next.get().facts().forEach(waiting::remove);
      next = choose(crowd, releasesSoFar + groups.size(), waiting);
    }
    return groups;
  }

  /** Where too few companies are known, the facts of known companies wait and the others go on. */
  private Optional<ReleaseGroup> choose(Crowd crowd, long releasesSoFar, Set<HeldFact> waiting) {
    int fewest = policy.k() + random.moreMarketers(crowd, releasesSoFar);
    return oldest(crowd, fewest, waiting, _ -> true)
        .or(() -> oldest(crowd, fewest, waiting, fact -> fact.company() == null));
  }

  /** Takes whole months, as far as the bounds allow, until there is a crowd. */
  private Optional<ReleaseGroup> oldest(
      Crowd crowd, int fewest, Set<HeldFact> waiting, Predicate<HeldFact> eligible) {
    var builder = new ReleaseGroupBuilder(policy, fewest);
    YearMonth month = null;
    for (var fact : waiting) {
      if (month != null && !month.equals(fact.month()) && builder.isLargeEnough()) {
        break;
      }
      month = fact.month();
      if (eligible.test(fact)) {
        builder.offer(fact);
      }
    }
    return builder.isLargeEnough() ? Optional.of(builder.group(crowd)) : Optional.empty();
  }

  private record Placed(HeldFact fact, long place) {
    static final Comparator<Placed> ORDER =
        Comparator.comparing((Placed placed) -> placed.fact().month())
            .thenComparing(Placed::place)
            .thenComparing(placed -> placed.fact().story())
            .thenComparing(placed -> placed.fact().ordinal());
  }

  private Set<HeldFact> inOrder(Crowd crowd, Collection<HeldFact> held) {
    return held.stream()
        .map(fact -> new Placed(fact, random.place(crowd, fact)))
        .sorted(Placed.ORDER)
        .map(Placed::fact)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
