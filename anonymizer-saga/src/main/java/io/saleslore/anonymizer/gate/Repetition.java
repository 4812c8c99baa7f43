package io.saleslore.anonymizer.gate;

import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a run repeats of other editions, and which facts wait because of them: a release is repeated
 * as it is, and nothing is released that stood beside somebody who was erased.
 */
final class Repetition {
  private final GatePolicy policy;
  private final List<Level> levels;
  private final List<Repeated> repeated = new ArrayList<>();
  private final Set<HeldFact> taken = new HashSet<>();
  private final Set<HeldFact> waiting = new HashSet<>();

  /** A group and the release that it was in another edition. */
  record Repeated(ReleaseGroup group, PatternReleased told) {}

  Repetition(GatePolicy policy, List<Level> levels) {
    this.policy = policy;
    this.levels = levels;
  }

  /** Looks at all of them, the newest edition first. */
  Repetition of(List<OtherRelease> others, Releases releases) {
    others.stream().filter(OtherRelease::isTouched).forEach(each -> waiting.addAll(each.held()));
    others.stream()
        .filter(each -> !each.isTouched())
        .sorted(
            Comparator.comparingInt(OtherRelease::edition)
                .reversed()
                .thenComparing(OtherRelease::number))
        .forEach(each -> decide(each, releases));
    return this;
  }

  List<Repeated> repeated() {
    return List.copyOf(repeated);
  }

  /** The facts that may stand in no release of this edition's own. */
  Set<HeldFact> waiting() {
    return Set.copyOf(waiting);
  }

  private void decide(OtherRelease other, Releases releases) {
    boolean isOpen = other.held().stream().noneMatch(f -> taken.contains(f) || waiting.contains(f));
    if (isOpen && other.isWhole()) {
      var told = releases.find(other.edition(), other.number());
      group(other, told).ifPresent(group -> take(other, new Repeated(group, told)));
    }
  }

  /** It is read as before, and this policy would let it out too. */
  private Optional<ReleaseGroup> group(OtherRelease other, PatternReleased told) {
    if (!other.isReadAs(told.crowd())) {
      return Optional.empty();
    }
    var builder = new ReleaseGroupBuilder(policy, policy.k());
    other.held().stream().sorted(Comparator.comparing(HeldFact::month)).forEach(builder::offer);
    return Optional.of(builder.group(told.crowd()))
        .filter(group -> builder.isLargeEnough() && group.facts().size() == other.facts())
        .filter(group -> group.isTold(policy, told));
  }

  private void take(OtherRelease other, Repeated again) {
    var crowd = again.told().crowd();
    if (other.isInPlace(crowd) && levels.contains(crowd.level())) {
      repeated.add(again);
      taken.addAll(other.held());
    } else {
      waiting.addAll(other.held());
    }
  }
}
