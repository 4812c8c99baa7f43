package io.saleslore.anonymizer.gate;

import io.saleslore.anonymizer.held.FactAccounting;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/** What came of a history: every release, with the facts behind it. */
public record PlayedHistory(
    List<PatternReleased> releases,
    List<LedgerEntry> entries,
    List<Told> told,
    List<FactAccounting> statuses,
    int marketers) {
  /**
   * One opening and what it was chosen from.
   *
   * @param before how many releases its crowd had before
   * @param marketers how many there were in all
   */
  public record Told(
      Instant at, ReleaseGroup opening, List<HeldFact> waited, long before, int marketers) {}

  /** Plays the days one after the other against the holding. */
  public static PlayedHistory play(
      RandomHistory history, FactHolding holding, TransactionOperations transaction) {
    var watched = new Watched(holding);
    var global = new InMemoryReleases();
    var entries = new ArrayList<LedgerEntry>();
    var gate = new GateRun(history.policy(), watched, global, entries::addAll, transaction);
    var statuses = new ArrayList<FactAccounting>();
    for (var day : history.days()) {
      transaction.executeWithoutResult(_ -> day.ops().forEach(op -> apply(op, holding)));
      watched.now = day.at();
      gate.tick(day.at());
      statuses.add(holding.status());
    }
    return new PlayedHistory(global.all, entries, watched.told, statuses, holding.marketers());
  }

  private static void apply(RandomHistory.Op op, FactHolding holding) {
    if (op.revision() == 0) {
      holding.forget(op.story());
    } else {
      holding.replace(op.story(), op.revision(), op.facts());
    }
  }

  private static final class InMemoryReleases implements Releases {
    private final List<PatternReleased> all = new ArrayList<>();

    @Override
    public long next(int edition) {
      return all.size();
    }

    @Override
    public PatternReleased find(int edition, long number) {
      return all.get((int) number);
    }

    @Override
    public void publish(List<PatternReleased> releases) {
      all.addAll(releases);
    }
  }

  private static final class Watched implements WaitingFacts {
    private final WaitingFacts holding;
    private final List<Told> told = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    Watched(WaitingFacts holding) {
      this.holding = holding;
    }

    @Override
    public int marketers() {
      return holding.marketers();
    }

    @Override
    public void moveToParents(Instant madeUntil) {
      holding.moveToParents(madeUntil);
    }

    @Override
    public List<Crowd> crowds(FactKind kind, Level level, int marketers, int customers) {
      return holding.crowds(kind, level, marketers, customers);
    }

    @Override
    public long releasesOf(Crowd crowd) {
      return holding.releasesOf(crowd);
    }

    @Override
    public List<HeldFact> in(Crowd crowd) {
      return holding.in(crowd);
    }

    @Override
    public List<OtherRelease> inOtherEditions(FactKind kind) {
      return holding.inOtherEditions(kind);
    }

    @Override
    public void release(Crowd crowd, List<ReleaseGroup> openings, long first) {
      var waited = new ArrayList<>(holding.in(crowd));
      long before = holding.releasesOf(crowd);
      for (var opening : openings) {
        told.add(new Told(now, opening, List.copyOf(waited), before++, marketers()));
        waited.removeAll(opening.facts());
      }
      holding.release(crowd, openings, first);
    }
  }
}
