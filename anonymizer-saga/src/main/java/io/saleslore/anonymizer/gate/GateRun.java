package io.saleslore.anonymizer.gate;

import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionOperations;

/** One run of the gate over everything that is held: all of it happens, or nothing. */
public record GateRun(
    GatePolicy policy,
    WaitingFacts waiting,
    Releases releases,
    ReleaseLedger ledger,
    TransactionOperations transaction) {
  private static final Comparator<Crowd> ORDER =
      Comparator.comparing(crowd -> String.join("/", crowd.codes()));

  /** Opens what may be opened at this time, from the finest crowd to the coarsest. */
  public GateReport tick(Instant asOf) {
    return Objects.requireNonNull(transaction.execute(_ -> new Pass().at(asOf)));
  }

  /** How far the gate may open now, and so why it does not. */
  public GateReadiness state() {
    return policy.state(waiting.marketers());
  }

  private final class Pass {
    private final DisclosureGate gate = new DisclosureGate(policy);
    private final List<PatternReleased> made = new ArrayList<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Map<FactKind, Integer> factsByKind = new EnumMap<>(FactKind.class);
    private final long first = releases.next(policy.edition());
    private final Set<HeldFact> bound = new HashSet<>();

    GateReport at(Instant asOf) {
      var state = state();
      Stream.of(FactKind.values()).forEach(kind -> repeat(kind, state.levels()));
      waiting.moveToParents(asOf.minus(policy.waiting()));
      for (var level : state.levels()) {
        Stream.of(FactKind.values()).forEach(kind -> open(kind, level));
      }
      if (!made.isEmpty()) {
        releases.publish(List.copyOf(made));
        ledger.add(List.copyOf(entries));
      }
      return new GateReport(state, made.size(), factsByKind);
    }

    /** First of all, so that what has waited long is not moved away from a release before. */
    private void repeat(FactKind kind, List<Level> levels) {
      var others = new Repetition(policy, levels).of(waiting.inOtherEditions(kind), releases);
      bound.addAll(others.waiting());
      for (var each : others.repeated()) {
        var group = each.group();
        waiting.release(group.crowd(), List.of(group), first + made.size());
        add(group, entry -> group.repeated(policy, entry, each.told()));
      }
    }

    private void open(FactKind kind, Level level) {
      waiting.crowds(kind, level, policy.k(), GatePolicy.CUSTOMERS).stream()
          .sorted(ORDER)
          .forEach(this::open);
    }

    private void open(Crowd crowd) {
      var free = waiting.in(crowd).stream().filter(fact -> !bound.contains(fact)).toList();
      var groups = gate.open(crowd, waiting.releasesOf(crowd), free);
      if (groups.isEmpty()) {
        return;
      }
      waiting.release(crowd, groups, first + made.size());
      groups.forEach(group -> add(group, entry -> group.released(policy, entry)));
    }

    private void add(ReleaseGroup group, Function<LedgerEntry, PatternReleased> release) {
      var entry = group.entry(policy, first + made.size());
      entries.add(entry);
      made.add(release.apply(entry));
      factsByKind.merge(group.crowd().kind(), group.facts().size(), Integer::sum);
    }
  }
}
