package io.saleslore.anonymizer.held;

import io.saleslore.anonymizer.gate.HeldFact;
import io.saleslore.anonymizer.gate.OtherRelease;
import io.saleslore.anonymizer.gate.ReleaseGroup;
import io.saleslore.anonymizer.gate.WaitingFacts;
import io.saleslore.anonymizer.held.ReleasedFactTable.Tombstone;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The held facts of one edition, crowd by crowd, for the gate. */
public final class WaitingFactStore implements WaitingFacts {
  private final WaitingFactTable crowds;
  private final CrowdReleaseCountTable openings;
  private final ReleasedFactTable released;
  private final MarketerTable marketers;
  private final OtherReleaseTable others;

  /** The crowds of this edition. */
  public WaitingFactStore(JdbcTemplate jdbc, int edition) {
    this.crowds = new WaitingFactTable(jdbc, edition);
    this.openings = new CrowdReleaseCountTable(jdbc, edition);
    this.released = new ReleasedFactTable(jdbc, edition);
    this.marketers = new MarketerTable(jdbc, edition);
    this.others = new OtherReleaseTable(jdbc, edition);
  }

  @Override
  public int marketers() {
    return marketers.count();
  }

  @Override
  public void moveToParents(Instant madeUntil) {
    crowds.moveToParents(madeUntil);
  }

  @Override
  public List<Crowd> crowds(FactKind kind, Level level, int marketers, int customers) {
    return crowds.of(kind, level, marketers, customers);
  }

  @Override
  public long releasesOf(Crowd crowd) {
    return openings.releasesOf(crowd);
  }

  @Override
  public List<HeldFact> in(Crowd crowd) {
    return crowds.facts(crowd);
  }

  @Override
  public List<OtherRelease> inOtherEditions(FactKind kind) {
    return others.of(kind);
  }

  @Override
  public void release(Crowd crowd, List<ReleaseGroup> groups, long first) {
    var tombstones = tombstones(groups, first);
    crowds.delete(tombstones.stream().map(each -> each.fact().key()).toList());
    released.insert(crowd.kind(), tombstones);
    openings.add(crowd, groups.size());
  }

  private static List<Tombstone> tombstones(List<ReleaseGroup> groups, long first) {
    var tombstones = new ArrayList<Tombstone>();
    for (int i = 0; i < groups.size(); i++) {
      long number = first + i;
      groups.get(i).facts().forEach(fact -> tombstones.add(new Tombstone(fact, number)));
    }
    return tombstones;
  }
}
