package io.saleslore.anonymizer.held;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.anonymizer.gate.FactHolding;
import io.saleslore.anonymizer.gate.HeldFact;
import io.saleslore.anonymizer.gate.OtherRelease;
import io.saleslore.anonymizer.gate.ReleaseGroup;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import java.time.Instant;
import java.util.List;

/** The real tables behind both ends. */
record InTables(HeldFacts facts, WaitingFactStore crowds) implements FactHolding {
  static InTables of(Database database) {
    return new InTables(
        new HeldFacts(database.jdbc(), 1), new WaitingFactStore(database.jdbc(), 1));
  }

  @Override
  public void replace(StoryId story, int revision, List<Fact> made) {
    facts.replace(story, made);
  }

  @Override
  public void forget(StoryId story) {
    facts.forget(story);
  }

  @Override
  public FactAccounting status() {
    return facts.status();
  }

  @Override
  public int marketers() {
    return crowds.marketers();
  }

  @Override
  public void moveToParents(Instant madeUntil) {
    crowds.moveToParents(madeUntil);
  }

  @Override
  public List<Crowd> crowds(FactKind kind, Level level, int marketers, int customers) {
    return crowds.crowds(kind, level, marketers, customers);
  }

  @Override
  public long releasesOf(Crowd crowd) {
    return crowds.releasesOf(crowd);
  }

  @Override
  public List<HeldFact> in(Crowd crowd) {
    return crowds.in(crowd);
  }

  @Override
  public List<OtherRelease> inOtherEditions(FactKind kind) {
    return crowds.inOtherEditions(kind);
  }

  @Override
  public void release(Crowd crowd, List<ReleaseGroup> openings, long first) {
    crowds.release(crowd, openings, first);
  }
}
