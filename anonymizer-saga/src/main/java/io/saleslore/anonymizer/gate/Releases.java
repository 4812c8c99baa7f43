package io.saleslore.anonymizer.gate;

import io.saleslore.kernel.release.PatternReleased;
import java.util.List;

/** The way into the global zone, inside the running transaction. */
public interface Releases {
  /** The number of the edition's next release: consecutive, from 0. */
  long next(int edition);

  /** One that was published. */
  PatternReleased find(int edition, long number);

  /** Adds the releases; fails, and everything with it, if one of their numbers is taken. */
  void publish(List<PatternReleased> releases);
}
