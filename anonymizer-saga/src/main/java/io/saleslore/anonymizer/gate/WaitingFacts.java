package io.saleslore.anonymizer.gate;

import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import java.time.Instant;
import java.util.List;

/** The facts of one edition as the gate sees them, inside the running transaction. */
public interface WaitingFacts {
  /** How many different marketers facts were ever made of. */
  int marketers();

  /** Moves every fact that was made at this time or earlier, and has a parent crowd, there. */
  void moveToParents(Instant madeUntil);

  /** The crowds that hold facts of at least so many marketers and customers. */
  List<Crowd> crowds(FactKind kind, Level level, int marketers, int customers);

  /** How many releases the crowd has had. */
  long releasesOf(Crowd crowd);

  /** All facts that wait in the crowd, in any order. */
  List<HeldFact> in(Crowd crowd);

  /** The kind's releases of other editions that have facts which wait in this one. */
  List<OtherRelease> inOtherEditions(FactKind kind);

  /**
   * Turns the facts of the crowd's groups into tombstones.
   *
   * @param first the release number of the first group; the others follow
   */
  void release(Crowd crowd, List<ReleaseGroup> groups, long first);
}
